import { changeCampaign, previewCampaign, readCampaign } from '../../domain/contract/campaigns'
import { listPeopleAtDoor } from '../../domain/contract/at-the-door'
import {
  answerDispute,
  correctDeclaration,
  disputeDeclaration,
  withdrawDeclaration
} from '../../domain/contract/declaration-changes'
import { consentVersion, declareTrip, readDeclaration } from '../../domain/contract/declarations'
import { reportHealth } from '../../domain/contract/health-reports'
import { everyTask, openToday } from '../../domain/contract/desk'
import { exportTasks } from '../../domain/contract/exporting'
import { findHousehold } from '../../domain/contract/finding'
import { handOverTasks } from '../../domain/contract/handing-over'
import { takeBackTask } from '../../domain/contract/lending'
import type { InputOf, Operation } from '../../domain/contract/operation'
import { answerJoining } from '../../domain/contract/joining'
import { addMember, changeMember, removeMember } from '../../domain/contract/households'
import { joinHousehold, moveHousehold, openHome } from '../../domain/contract/people'
import { applyImport, checkImport } from '../../domain/contract/imports'
import { findDoor, findDoorAtGate, findWorker } from '../../domain/contract/places'
import { comeBack, listStaff, readGrid, takeLeave } from '../../domain/contract/staff'
import { callHousehold, listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { centralObservation, declare, fromFengtai, said } from './steps'
import { doorSheet, upload } from './import-steps'
import type { Town } from './town'

/** Database calls an act makes, which CloudBase counts and bills: in a process that has cached nothing, and then. */
export interface Cost {
  readonly cold: number
  readonly warm: number
}

/** An act somebody of the cast does, and what it may cost. */
export interface PricedAct {
  readonly name: string
  readonly budget: Cost
  /** @param task id of a declaration Li Juan has made and nobody has answered */
  measure(town: Town, task: string): Promise<Cost>
}

function priced<T extends Operation>(
  name: string,
  [cold, warm]: readonly [number, number],
  persona: string,
  operation: T,
  input: (town: Town, task: string) => InputOf<T> | Promise<InputOf<T>>
): PricedAct {
  return {
    name,
    budget: { cold, warm },
    async measure(town, task) {
      const first = await input(town, task)
      town.coldStart()
      town.callsSpent()
      await town.callAs(persona, operation, first)
      const cold = town.callsSpent()
      const second = await input(town, task)
      town.callsSpent()
      // A second outcome comes too late and is refused; it costs all the same.
      await town.callAs(persona, operation, second).catch(() => undefined)
      return { cold, warm: town.callsSpent() }
    }
  }
}

/** To be measured in this order, in one town: the outcome ends the task. */
export const pricedActs: readonly PricedAct[] = [
  priced('declare', [3, 2], 'li-juan', declareTrip, (town) => said([fromFengtai(town.now())])),
  priced('a daily report', [3, 2], 'li-juan', reportHealth, () => ({
    people: said([]).people,
    consent: consentVersion
  })),
  priced('a worker’s inbox', [3, 2], 'chen-xia', listTasks, () => ({})),
  priced('a resident’s home', [3, 2], 'li-juan', openHome, () => ({})),
  priced('reading one declaration', [3, 2], 'li-juan', readDeclaration, (_, task) => ({ declaration: task })),
  priced('opening a task, its log included', [5, 4], 'chen-xia', openTask, (_, task) => ({ task })),
  priced('a call, its log included', [4, 4], 'chen-xia', callHousehold, (_, task) => ({ task })),
  priced('an outcome; a late second one', [4, 3], 'chen-xia', recordOutcome, (_, task) => ({
    task,
    rev: 1,
    outcome: 'no-answer' as const,
    note: ''
  })),
  priced('taking a task back; a late second time', [4, 3], 'chen-xia', takeBackTask, (_, task) => ({
    task,
    rev: 2
  })),
  priced('a helper’s inbox', [3, 2], 'lao-wang', listTasks, () => ({})),
  priced('a correction; a late second one', [4, 4], 'li-juan', correctDeclaration, (town, declaration) => ({
    declaration,
    rev: 3,
    ...said([fromFengtai(town.now())])
  })),
  priced(
    'a dispute; a second one of an older version',
    [4, 4],
    'li-juan',
    disputeDeclaration,
    (_, declaration) => ({
      declaration,
      rev: 4,
      words: '只是路过'
    })
  ),
  priced('an answer to it; a late second one', [5, 4], 'chen-xia', answerDispute, (_, task) => ({
    task,
    rev: 5,
    words: '看过车票了'
  })),
  priced('who is known at a door, its log included', [5, 4], 'chen-xia', listPeopleAtDoor, () => ({
    door: 'sunshine.2.1.9'
  })),
  priced('a withdrawal; a late second one', [4, 2], 'li-juan', withdrawDeclaration, (_, declaration) => ({
    declaration,
    rev: 6,
    reason: ''
  })),
  priced('a newcomer joins; the same once more', [5, 2], 'wu-min', joinHousehold, () => wuMin),
  priced('opening a joining, its log included', [7, 6], 'chen-xia', openTask, async (town) => ({
    task: (await joiningOf(town))._id
  })),
  priced(
    'confirming one beside one grown-up; a late second time',
    [11, 2],
    'chen-xia',
    answerJoining,
    async (town) => {
      const { _id, rev } = await joiningOf(town)
      return { task: _id, rev, answer: 'lives-here' as const, note: '' }
    }
  ),
  priced('a member is added; the same name again', [3, 1], 'wu-min', addMember, () => granny),
  priced('a member is changed; once more', [4, 4], 'wu-min', changeMember, async (town) => ({
    ...granny,
    person: await memberOf(town)
  })),
  priced('declaring for the family', [3, 2], 'wu-min', declareTrip, async (town) =>
    said([fromFengtai(town.now())], {
      people: [null, await memberOf(town)].map((person) => ({ person, temperature: null, symptoms: [] }))
    })
  ),
  priced(
    'moving with a member and two declarations; the same once more',
    [13, 2],
    'wu-min',
    moveHousehold,
    () => ({
      community: 'sunshine',
      door: 'sunshine.3.0.5'
    })
  ),
  priced('a member is removed; once more', [3, 4], 'wu-min', removeMember, async (town) => ({
    person: await memberOf(town)
  })),
  priced('a guard’s question', [3, 2], 'lao-zhao', findWorker, () => ({ door: 'sunshine.2.1.9' })),
  priced('a door by what people call it', [3, 1], 'stranger', findDoor, () => ({
    community: 'sunshine',
    text: '三栋二单元五零二'
  })),
  priced('the same at the gate', [3, 1], 'lao-zhao', findDoorAtGate, () => ({ text: '3-2-502' })),
  priced('the desk’s today', [5, 4], 'zhou-min', openToday, () => ({ filters: everyTask, from: 0 })),
  priced('a household by name', [7, 5], 'zhou-min', findHousehold, () => ({
    community: null,
    text: '李娟',
    reason: 'check' as const,
    after: null
  })),
  priced('an export', [4, 3], 'zhou-min', exportTasks, () => ({
    community: null,
    filters: everyTask,
    language: 'zh-CN' as const
  })),
  priced('a task handed over; on to another', [5, 5], 'zhou-min', handOverTasks, async (town) => {
    const { rows, byOwner } = await town.callAs('zhou-min', openToday, { filters: everyTask, from: 0 })
    const [{ id, rev, owner }] = rows as [(typeof rows)[0], ...typeof rows]
    const to = byOwner.find(({ canTake, post }) => canTake && post !== owner.post)!.post
    return { tasks: [{ task: id, rev }], to, reason: '分一分' }
  }),
  priced('everybody on the staff', [4, 4], 'zhou-min', listStaff, () => ({})),
  priced('a grid, and what it covers', [3, 3], 'zhou-min', readGrid, () => ({ grid: 'grid-3' })),
  priced('a leave; the same once more', [3, 2], 'liu-yang', takeLeave, () => ({ until: null })),
  priced('being back; the same once more', [3, 2], 'liu-yang', comeBack, () => ({})),
  priced('the desk’s rules', [2, 2], 'zhou-min', readCampaign, () => ({ community: null, version: null })),
  priced('whom a change touches', [3, 3], 'zhou-min', previewCampaign, (town) => ({
    community: null,
    basedOn: 1,
    settings: centralObservation(town.now())
  })),
  priced('changed rules; the same change again', [4, 3], 'zhou-min', changeCampaign, (town) => ({
    community: null,
    basedOn: 1,
    settings: centralObservation(town.now())
  })),
  // Last, for they change the tree.
  {
    name: 'a small import, its file included; the same sheet again',
    budget: { cold: 44, warm: 20 },
    measure: smallImport
  }
]

/** A sheet of one door from its file to being visible, as the page brings it in. */
async function smallImport(town: Town): Promise<Cost> {
  const bytes = await doorSheet(['7栋', '1单元', '101', '第二网格'])
  const whole = async () => {
    town.callsSpent()
    const id = await upload(town, bytes)
    await town.callAs('zhou-min', checkImport, { import: id })
    for (let n = 0; n < 2; n++) await town.callAs('zhou-min', applyImport, { import: id })
    return town.callsSpent()
  }
  town.coldStart()
  return { cold: await whole(), warm: await whole() }
}

const wuMin = { community: 'sunshine', door: 'sunshine.2.1.9', name: '吴敏', phone: '13800000999' }
const granny = { name: '吴桂芳', relation: 'parent', under14: false, guardianConsent: null } as const

/** The last joining anybody has asked for. */
async function joiningOf(town: Town): Promise<{ readonly _id: string; readonly rev: number }> {
  const newest = { order: [['at', 'desc']], limit: 1 } as const
  const asked = { community: 'sunshine', kind: 'joining' }
  return (await town.store.find<{ _id: string; rev: number }>('submissions', asked, newest))[0]!
}

/** The last member anybody added; once removed, the id it had. */
let lastMember = ''
async function memberOf(town: Town): Promise<string> {
  const { household } = await town.callAs('wu-min', openHome, {})
  lastMember = household!.people.find(({ relation }) => relation !== null)?.person ?? lastMember
  return lastMember
}

/** The task the acts are about. */
export async function someTask(town: Town): Promise<string> {
  return (await declare(town, 'li-juan')).id
}
