import type { RoomOfActs } from '../../cloudfunctions/room'
import { clock } from '../../cloudfunctions/rooms/clock'
import { desk } from '../../cloudfunctions/rooms/desk'
import { gate } from '../../cloudfunctions/rooms/gate'
import { grid } from '../../cloudfunctions/rooms/grid'
import { resident } from '../../cloudfunctions/rooms/resident'
import { dayOf } from '../../domain/rules/day'
import { sunshineSheet } from '../../demo/stories/sunshine'
import { centralObservation, fromFengtai, said } from './steps'

export const everyRoom: readonly RoomOfActs[] = [resident, gate, grid, desk, clock]
export const everyAct = everyRoom.flatMap(({ acts }) => acts)

type Who =
  | 'stranger'
  | 'resident'
  | 'guard'
  | 'worker'
  | 'other-worker'
  | 'helper'
  | 'landlord'
  | 'secretary'
  | 'street-admin'
  | 'timer'

/** Somebody of the cast for every relation there is. */
export const cast: Record<Exclude<Who, 'timer'>, string> = {
  stranger: 'stranger',
  resident: 'li-juan',
  guard: 'lao-zhao',
  worker: 'chen-xia',
  'other-worker': 'liu-yang',
  helper: 'lao-wang',
  landlord: 'lin-mei',
  secretary: 'zhou-min',
  'street-admin': 'street-admin'
}

const everybody = Object.keys(cast) as (keyof typeof cast)[]
const moonlight = [{ name: '1栋', level: '栋', children: [{ name: '101', level: '室', children: [] }] }]

interface Row {
  /**
   * @param task id of an open task of `worker`
   * @param post id of a deputy of `worker` who has not claimed her post
   * @param helper id of the post of `helper`
   */
  readonly input: (now: number, task: string, post: string, helper: string) => unknown
  readonly may: readonly Who[]
  /** done to the task before: it is lent to `helper`, who may do nothing with any other */
  readonly lent?: true
}

/**
 * One row per operation: an input that fits its contract, and who gets past the door with it. An operation
 * without a row fails the tests, so nobody adds one without deciding who may.
 */
export const rows: Record<string, Row> = {
  'open-home': {
    input: () => ({}),
    may: everybody
  },
  'list-places': {
    input: () => ({ community: 'sunshine', parent: null }),
    may: everybody
  },
  'find-door': {
    input: () => ({ community: 'sunshine', text: '三栋二单元五零二' }),
    may: everybody
  },
  'join-household': {
    input: () => ({ community: 'sunshine', door: 'sunshine.0.0.3', name: '某人', phone: '13800000123' }),
    // Everybody but those who live somewhere already.
    may: everybody.filter((who) => who !== 'resident')
  },
  'declare-trip': { input: (now) => said([fromFengtai(now)]), may: ['resident'] },
  'read-declaration': { input: (_now, task) => ({ declaration: task }), may: ['resident'] },
  'claim-post': { input: () => ({ code: '123456789012' }), may: [] },
  'open-post': { input: () => ({}), may: ['guard'] },
  'look-up-places': { input: () => ({ parent: 'sunshine.0' }), may: ['guard'] },
  'find-door-at-gate': { input: () => ({ text: '三栋二单元五零二' }), may: ['guard'] },
  'find-worker': { input: () => ({ door: 'sunshine.2.1.9' }), may: ['guard'] },
  'list-tasks': { input: () => ({}), may: ['worker', 'other-worker', 'helper', 'secretary'] },
  'open-task': { input: (_now, task) => ({ task }), may: ['worker'] },
  'call-household': { input: (_now, task) => ({ task }), may: ['worker'] },
  'record-outcome': {
    input: (_now, task) => ({ task, rev: 1, outcome: 'no-answer', note: '' }),
    may: ['worker']
  },
  'list-helpers': { input: (_now, task) => ({ task }), may: ['worker'] },
  'lend-task': {
    input: (_now, task, _post, helper) => ({ task, rev: 1, helper }),
    may: ['worker']
  },
  'take-back-task': { input: (_now, task) => ({ task, rev: 2 }), may: ['worker'], lent: true },
  'open-lent-task': { input: (_now, task) => ({ task }), may: ['helper'], lent: true },
  'record-lent-outcome': {
    input: (_now, task) => ({ task, rev: 2, outcome: 'no-answer', note: '' }),
    may: ['helper'],
    lent: true
  },
  'open-today': { input: () => ({}), may: ['secretary'] },
  'list-stations': { input: () => ({}), may: ['secretary'] },
  'appoint-staff': {
    input: () => ({
      community: 'sunshine',
      name: '冯涛',
      phone: '13900000088',
      role: 'gate-staff',
      station: 'south'
    }),
    may: ['secretary', 'street-admin']
  },
  'list-staff': { input: () => ({}), may: ['secretary'] },
  'issue-code': { input: (_now, _task, post) => ({ post }), may: ['secretary', 'street-admin'] },
  'end-post': { input: (_now, _task, post) => ({ post }), may: ['secretary', 'street-admin'] },
  'make-lead': { input: (_now, _task, post) => ({ post }), may: ['secretary'] },
  'send-on-leave': {
    input: (now, _task, post) => ({ post, until: dayOf(now) }),
    may: ['secretary']
  },
  'call-back': { input: (_now, _task, post) => ({ post }), may: ['secretary'] },
  'take-leave': { input: (now) => ({ until: dayOf(now) }), may: ['worker', 'other-worker'] },
  'come-back': { input: () => ({}), may: ['worker', 'other-worker'] },
  'set-up-community': {
    // A small tree: a wrong input is made at every node of it.
    input: (now) => ({ ...sunshineSheet(dayOf(now)), id: 'moonlight', tree: moonlight, grids: [] }),
    may: ['street-admin']
  },
  'read-campaign': {
    input: () => ({ community: 'sunshine', version: null }),
    may: ['secretary', 'street-admin']
  },
  'preview-campaign': {
    input: (now) => ({ community: 'sunshine', basedOn: 1, settings: centralObservation(now) }),
    may: ['secretary', 'street-admin']
  },
  // The very same change twice is one change, whoever makes it.
  'change-campaign': {
    input: (now) => ({ community: 'sunshine', basedOn: 1, settings: centralObservation(now) }),
    may: ['secretary', 'street-admin']
  },
  'end-leaves': { input: () => ({}), may: ['timer'] },
  redecide: { input: () => ({}), may: ['timer'] },
  'reroute-tasks': { input: () => ({}), may: ['timer'] },
  'forget-expired': { input: () => ({}), may: ['timer'] }
}
