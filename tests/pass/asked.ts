import type { BundleHead, BundlePage } from '../../domain/contract/passes'
import { passId } from '../../domain/pass/pass-id'
import type { Scan } from '../../domain/pass/scan'
import { verdict } from '../../domain/pass/verdict'
import { at, bundle, firstDay, gate, issue, tagKey, type Told } from './district'

export const noon = at(0, 12)
export const pass = issue()
export const paper = issue('cards')

/** What the north gate says, working 进, at noon: `GREEN come-in`, with the community or gate it names. */
export function says(text: string, scan: Partial<Scan> = {}, kept: Told = {}): string {
  const asked = { text, gate: 'north', direction: 'in', now: noon, ...scan } as const
  const { answer, reason, community, gate: elsewhere } = verdict(asked, gate(kept))
  return `${answer} ${reason}${community ?? elsewhere ?? ''}`
}

export function withBundle(head: Partial<BundleHead>, lists: Partial<BundlePage> = {}) {
  return { bundle: bundle(head, lists) }
}

/** The id of a pass of 3-2-502 on the first day. */
export function idOf(person: string, count: number): string {
  return passId(tagKey, { household: '3-2-502', person }, firstDay, count)
}
