import type { RoomOfActs } from '../../cloudfunctions/room'
import { clock } from '../../cloudfunctions/rooms/clock'
import { desk } from '../../cloudfunctions/rooms/desk'
import { gate } from '../../cloudfunctions/rooms/gate'
import { grid } from '../../cloudfunctions/rooms/grid'
import { resident } from '../../cloudfunctions/rooms/resident'
import { dayOf } from '../../domain/rules/day'
import { sunshineSheet } from '../../demo/stories/sunshine'
import { registerTenant } from '../../domain/contract/at-the-door'
import { consentVersion } from '../../domain/contract/declarations'
import { everyTask } from '../../domain/contract/desk'
import { addMember, guardianConsentVersion } from '../../domain/contract/households'
import type { InputOf } from '../../domain/contract/operation'
import { joinHousehold } from '../../domain/contract/people'
import { listTasks } from '../../domain/contract/tasks'
import { disputeDeclaration } from '../../domain/contract/declaration-changes'
import { checkImport } from '../../domain/contract/imports'
import { doorSheet, upload } from './import-steps'
import { centralObservation, fromFengtai, lend, said } from './steps'
import type { Town } from './town'

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

/** What a worker writes down that somebody says. */
function saidOf(person: string, now: number) {
  const { consent: _spoken, ...words } = said([fromFengtai(now)])
  return { ...words, people: [{ person, temperature: null, symptoms: [] }] }
}

const child: InputOf<typeof addMember> = {
  name: '李雨',
  relation: 'child',
  under14: true,
  guardianConsent: guardianConsentVersion
}

/** @returns the id of a child the resident looks after */
async function keepChild(town: Town): Promise<string> {
  const { people } = await town.callAs(cast.resident, addMember, child)
  return people.find(({ relation }) => relation === 'child')!.person
}

/** One of the doors `landlord` lets. */
const rented = 'sunshine.7.0.0.1'
const tenant = { door: rented, name: '何文', phone: null, under14: false }

/** @returns the id of the task by which a newcomer of this worker's grid is confirmed */
async function moveNextDoor(town: Town): Promise<string> {
  const home = { community: 'sunshine', door: 'sunshine.2.1.8', name: '吴敏', phone: '13800000999' }
  await town.callAs('wu-min', joinHousehold, home)
  const { tasks } = await town.callAs(cast.worker, listTasks, {})
  return tasks.find(({ kind }) => kind === 'joining')!.id
}

/** @returns the id of an import whose file has arrived */
async function sendSheet(town: Town): Promise<string> {
  return upload(town, await doorSheet(['7栋', '1单元', '101', '第二网格']))
}

/** @returns the id of an import that may be applied */
async function sendGoodSheet(town: Town): Promise<string> {
  const id = await sendSheet(town)
  await town.callAs(cast.secretary, checkImport, { import: id })
  return id
}

interface Row {
  /**
   * @param task id of an open task of `worker`
   * @param post id of a deputy of `worker` who has not claimed her post
   * @param person id of `resident`, whom the task is about
   * @param helper id of the post of `helper`
   */
  readonly input: (now: number, task: string, post: string, person: string, helper: string) => unknown
  /** what has to have happened before anybody may; what it returns as text stands for `task` from then on */
  readonly before?: (town: Town, task: string) => Promise<unknown>
  readonly may: readonly Who[]
  /** database calls it may cost whoever may do it, at most, in a process that has cached nothing */
  readonly calls: number
}

/**
 * One row per operation: an input that fits its contract, who gets past the door with it, and what it costs. An
 * operation without a row fails the tests, so nobody adds one without deciding who may.
 */
export const rows: Record<string, Row> = {
  'open-home': { calls: 3, input: () => ({}), may: everybody },
  'list-places': { calls: 3, input: () => ({ community: 'sunshine', parent: null }), may: everybody },
  'find-door': {
    calls: 3,
    input: () => ({ community: 'sunshine', text: '三栋二单元五零二' }),
    may: everybody
  },
  'join-household': {
    calls: 5,
    input: () => ({ community: 'sunshine', door: 'sunshine.0.0.3', name: '某人', phone: '13800000123' }),
    // Everybody but those who live somewhere already.
    may: everybody.filter((who) => who !== 'resident')
  },
  'move-household': {
    calls: 11,
    input: () => ({ community: 'sunshine', door: 'sunshine.3.0.5' }),
    may: ['resident']
  },
  'add-member': { calls: 3, input: () => child, may: ['resident'] },
  'change-member': {
    calls: 4,
    input: (_now, person) => ({ ...child, person, name: '李小雨' }),
    before: keepChild,
    may: ['resident']
  },
  'remove-member': { calls: 3, input: (_now, person) => ({ person }), before: keepChild, may: ['resident'] },
  'answer-joining': {
    calls: 9,
    input: (_now, task) => ({ task, rev: 1, answer: 'lives-here', note: '' }),
    before: moveNextDoor,
    may: ['worker']
  },
  'declare-trip': { calls: 3, input: (now) => said([fromFengtai(now)]), may: ['resident'] },
  'read-declaration': { calls: 3, input: (_now, task) => ({ declaration: task }), may: ['resident'] },
  'correct-declaration': {
    calls: 4,
    input: (now, task) => ({ declaration: task, rev: 1, ...said([fromFengtai(now)]) }),
    may: ['resident']
  },
  'withdraw-declaration': {
    calls: 4,
    input: (_now, task) => ({ declaration: task, rev: 1, reason: '' }),
    may: ['resident']
  },
  'dispute-declaration': {
    calls: 4,
    input: (_now, task) => ({ declaration: task, rev: 1, words: '只是路过' }),
    may: ['resident']
  },
  'report-health': {
    calls: 3,
    input: () => ({ people: said([]).people, consent: consentVersion }),
    may: ['resident']
  },
  'claim-post': { calls: 1, input: () => ({ code: '123456789012' }), may: [] },
  'open-post': { calls: 3, input: () => ({}), may: ['guard'] },
  'look-up-places': { calls: 3, input: () => ({ parent: 'sunshine.0' }), may: ['guard'] },
  'find-door-at-gate': { calls: 3, input: () => ({ text: '三栋二单元五零二' }), may: ['guard'] },
  'find-worker': { calls: 3, input: () => ({ door: 'sunshine.2.1.9' }), may: ['guard'] },
  'list-tasks': {
    calls: 3,
    input: () => ({}),
    may: ['worker', 'other-worker', 'helper', 'secretary', 'street-admin']
  },
  'open-task': { calls: 5, input: (_now, task) => ({ task }), may: ['worker'] },
  'call-household': { calls: 4, input: (_now, task) => ({ task }), may: ['worker'] },
  'record-outcome': {
    calls: 4,
    input: (_now, task) => ({ task, rev: 1, outcome: 'no-answer', note: '' }),
    may: ['worker']
  },
  'answer-dispute': {
    calls: 5,
    input: (_now, task) => ({ task, rev: 2, words: '看过车票了' }),
    before: (town, declaration) =>
      town.callAs(cast.resident, disputeDeclaration, { declaration, rev: 1, words: '只是路过' }),
    may: ['worker']
  },
  'correct-for-household': {
    calls: 5,
    input: (now, task, _post, person) => ({
      task,
      rev: 1,
      words: '看过车票了',
      ...saidOf(person, now)
    }),
    may: ['worker']
  },
  'find-door-on-round': {
    calls: 3,
    input: () => ({ text: '三栋二单元五零二' }),
    may: ['worker', 'other-worker', 'secretary']
  },
  'list-people-at-door': {
    calls: 5,
    input: () => ({ door: 'sunshine.2.1.9' }),
    may: ['worker', 'secretary']
  },
  'register-person': {
    calls: 4,
    input: () => ({ door: 'sunshine.2.1.9', name: '孙桂香', phone: '13800000321', under14: false }),
    may: ['worker', 'secretary']
  },
  'declare-at-door': {
    calls: 4,
    input: (now, _task, _post, person) => ({
      door: 'sunshine.2.1.9',
      ...saidOf(person, now),
      consent: consentVersion
    }),
    may: ['worker', 'secretary']
  },
  'list-helpers': { calls: 3, input: (_now, task) => ({ task }), may: ['worker'] },
  'lend-task': {
    calls: 5,
    input: (_now, task, _post, _person, helper) => ({ task, rev: 1, helper }),
    may: ['worker']
  },
  'take-back-task': { calls: 4, input: (_now, task) => ({ task, rev: 2 }), may: ['worker'], before: lend },
  'open-lent-task': { calls: 5, input: (_now, task) => ({ task }), may: ['helper'], before: lend },
  'record-lent-outcome': {
    calls: 4,
    input: (_now, task) => ({ task, rev: 2, outcome: 'no-answer', note: '' }),
    may: ['helper'],
    before: lend
  },
  'find-rented-door': { calls: 3, input: () => ({ text: '后坑社121号2楼' }), may: ['landlord'] },
  'list-tenants': { calls: 5, input: () => ({ door: rented }), may: ['landlord'] },
  'register-tenant': { calls: 4, input: () => tenant, may: ['landlord'] },
  'declare-for-tenant': {
    calls: 4,
    input: (now, person) => ({ door: rented, ...saidOf(person, now), consent: consentVersion }),
    before: async (town) => (await town.callAs(cast.landlord, registerTenant, tenant)).person,
    may: ['landlord']
  },
  'open-today': { calls: 5, input: () => ({ filters: everyTask, from: 0 }), may: ['secretary'] },
  'hand-over-tasks': {
    calls: 5,
    input: (_now, task, post) => ({ tasks: [{ task, rev: 1 }], to: post, reason: '陈霞病了' }),
    may: ['secretary']
  },
  'export-tasks': {
    calls: 4,
    input: () => ({ community: 'sunshine', filters: everyTask, language: 'zh-CN' }),
    may: ['secretary', 'street-admin']
  },
  'read-export': { calls: 1, input: (_now, _task, post) => ({ export: post, part: 0 }), may: [] },
  'find-household': {
    calls: 7,
    input: () => ({ community: 'sunshine', text: '李娟', reason: 'check', after: null }),
    may: ['secretary', 'street-admin']
  },
  'list-stations': { calls: 2, input: () => ({}), may: ['secretary'] },
  'appoint-staff': {
    calls: 5,
    input: () => ({
      community: 'sunshine',
      name: '冯涛',
      phone: '13900000088',
      role: 'gate-staff',
      station: 'south'
    }),
    may: ['secretary', 'street-admin']
  },
  'list-staff': { calls: 4, input: () => ({}), may: ['secretary'] },
  'issue-code': { calls: 3, input: (_now, _task, post) => ({ post }), may: ['secretary', 'street-admin'] },
  'end-post': { calls: 6, input: (_now, _task, post) => ({ post }), may: ['secretary', 'street-admin'] },
  'make-lead': { calls: 4, input: (_now, _task, post) => ({ post }), may: ['secretary'] },
  'read-grid': { calls: 3, input: () => ({ grid: 'grid-1' }), may: ['secretary'] },
  'redraw-grid': {
    calls: 5,
    input: () => ({ grid: 'grid-1', name: '第一网格', covers: ['sunshine.0'] }),
    may: ['secretary']
  },
  'send-on-leave': {
    calls: 4,
    input: (now, _task, post) => ({ post, until: dayOf(now) }),
    may: ['secretary']
  },
  'call-back': { calls: 3, input: (_now, _task, post) => ({ post }), may: ['secretary'] },
  'take-leave': {
    calls: 3,
    input: (now) => ({ until: dayOf(now) }),
    may: ['worker', 'other-worker', 'secretary']
  },
  'come-back': { calls: 2, input: () => ({}), may: ['worker', 'other-worker', 'secretary'] },
  'set-up-community': {
    calls: 7, // A small tree: a wrong input is made at every node of it.
    input: (now) => ({ ...sunshineSheet(dayOf(now)), id: 'moonlight', tree: moonlight, grids: [] }),
    may: ['street-admin']
  },
  'read-template': { calls: 1, input: () => ({ form: 'xlsx' }), may: ['secretary', 'street-admin'] },
  'start-import': {
    calls: 11,
    input: () => ({ community: 'sunshine', size: 5000 }),
    may: ['secretary', 'street-admin']
  },
  'check-import': {
    calls: 11,
    input: (_now, task) => ({ import: task }),
    before: sendSheet,
    may: ['secretary', 'street-admin']
  },
  'read-import': {
    calls: 3,
    input: () => ({ community: 'sunshine', from: 0 }),
    before: sendGoodSheet,
    may: ['secretary', 'street-admin']
  },
  'apply-import': {
    calls: 16,
    input: (_now, task) => ({ import: task }),
    before: sendGoodSheet,
    may: ['secretary', 'street-admin']
  },
  'cancel-import': {
    calls: 10,
    input: (_now, task) => ({ import: task }),
    before: sendGoodSheet,
    may: ['secretary', 'street-admin']
  },
  'read-campaign': {
    calls: 2,
    input: () => ({ community: 'sunshine', version: null }),
    may: ['secretary', 'street-admin']
  },
  'preview-campaign': {
    calls: 3,
    input: (now) => ({ community: 'sunshine', basedOn: 1, settings: centralObservation(now) }),
    may: ['secretary', 'street-admin']
  },
  // The very same change twice is one change, whoever makes it.
  'change-campaign': {
    calls: 4,
    input: (now) => ({ community: 'sunshine', basedOn: 1, settings: centralObservation(now) }),
    may: ['secretary', 'street-admin']
  },
  'tend-imports': { calls: 1, input: () => ({}), may: ['timer'] },
  'end-leaves': { calls: 1, input: () => ({}), may: ['timer'] },
  redecide: { calls: 2, input: () => ({}), may: ['timer'] },
  'reroute-tasks': { calls: 4, input: () => ({}), may: ['timer'] },
  escalate: { calls: 2, input: () => ({}), may: ['timer'] },
  'tell-owners': { calls: 10, input: () => ({}), may: ['timer'] },
  // The cast sits at browsers, which take no messages.
  'grant-reminders': { calls: 1, input: () => ({}), may: [] },
  'forget-expired': { calls: 3, input: () => ({}), may: ['timer'] }
}
