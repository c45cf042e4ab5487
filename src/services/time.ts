import type { Day, Instant } from '../../domain/contract/fields'
import { dayInChina } from '../../domain/copy/times'

/** How far the cloud's clock is ahead of this phone's, in milliseconds. Phones are often minutes off. */
let offset = 0

/** Learns the cloud's time from a reply. */
export function learnNow(cloudNow: Instant): void {
  offset = cloudNow - Date.now()
}

/** The cloud's time, as well as this phone knows it. */
export function now(): Instant {
  return Date.now() + offset
}

/** The calendar day it is in China. */
export function today(): Day {
  return dayInChina(now())
}
