import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Day, Instant } from '../contract/fields'

dayjs.extend(utc)

/** China has one time zone and no summer time, so a fixed offset replaces `Intl`, which WeChat lacks. */
const chinaOffsetMinutes = 480

const inChina = (at: Instant) => dayjs(at).utcOffset(chinaOffsetMinutes)
const dayStart = (day: Day) => dayjs.utc(day).subtract(chinaOffsetMinutes, 'minute')

/** The calendar day it is in China at `at`. */
export function dayOf(at: Instant): Day {
  return inChina(at).format('YYYY-MM-DD')
}

/** Whether `day` is a day that exists: 2020-02-30 does not. */
export function isDay(day: string): boolean {
  return dayjs.utc(day).format('YYYY-MM-DD') === day
}

/** The day `count` days after `day`; negative counts go back. */
export function addDays(day: Day, count: number): Day {
  return dayjs.utc(day).add(count, 'day').format('YYYY-MM-DD')
}

/** The first millisecond of `day` in China. */
export function startOf(day: Day): Instant {
  return dayStart(day).valueOf()
}

/** `20200612` for 2020-06-12: how client ids carry the day they were made. */
export function compactDay(day: Day): string {
  return day.replaceAll('-', '')
}
