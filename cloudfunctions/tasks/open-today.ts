import {
  type DeskFilters,
  type DeskRow,
  everyTask,
  noGrid,
  openToday,
  rowsPerPage,
  type Today
} from '../../domain/contract/desk'
import { dayOf, startOf } from '../../domain/rules/day'
import { gridOfTask, type Hands, handsBy, isLate, tasksFitting } from '../../domain/rules/desk-rows'
import { answeringIn } from '../people/cover'
import { type Community, readCommunity, staffOf } from '../places/community'
import { gte } from '../ports'
import { act } from '../room'
import type { Submission } from '../submissions/submission'
import { takesTasks } from './hand-over'
import { type OpenTaskDoc, readOpenTasks } from './open-tasks'

const pageSize = 1000
const nothing: Hands = { open: 0, overdue: 0 }

export const openTodayAct = act({
  operation: openToday,
  allow: ['secretary'],
  audit: 'none',
  async run(call, { filters, from }) {
    const { now } = call
    const { post, community: id } = call.role!
    const community = await readCommunity(call, id)
    const today = dayOf(now)
    const [tasks, declaredToday, observing] = await Promise.all([
      readOpenTasks(call, id),
      call.store.count('submissions', { community: id, kind: 'declaration', at: gte(startOf(today)) }),
      call.store.find<Pick<Submission, '_id' | 'door'>>(
        'submissions',
        { community: id, measure: 'observe-at-home', until: gte(today) },
        { fields: ['door.id'], limit: pageSize }
      )
    ])
    const behind = (some: Partial<DeskFilters>) =>
      tasksFitting(tasks, { ...everyTask, ...some }, community.table, now)
    const late = behind({ show: 'late' })
    const fitting = tasksFitting(tasks, filters, community.table, now)
    return {
      community: community.name,
      staff: staffOf(community, post).name,
      declaredToday,
      open: tasks.length,
      // Households, not submissions: who declares twice stays at home once.
      observing: new Set(observing.map(({ door }) => door.id)).size,
      overdue: late.length,
      behind: {
        declared: behind({ show: 'declared' }).length,
        observing: behind({ measure: 'observe-at-home' }).length,
        doors: new Set(tasks.map(({ door }) => door.id)).size,
        lateWith: new Set(late.map(({ owner }) => owner)).size
      },
      byGrid: byGrid(community, tasks, now),
      byOwner: byOwner(community, tasks, now),
      matching: fitting.length,
      rows: fitting.slice(from, from + rowsPerPage).map((task) => rowOf(community, task, now))
    }
  }
})

/** Every grid with what lies in it; the doors none reaches last. */
export function byGrid(community: Community, tasks: readonly OpenTaskDoc[], now: number): Today['byGrid'] {
  const { table } = community
  const hands = handsBy(tasks, (task) => gridOfTask(task, table), now)
  const grids = table.grids.map((grid) => ({
    grid: grid.id,
    name: grid.name,
    worker: answeringIn(community, grid).name,
    ...(hands.get(grid.id) ?? nothing)
  }))
  const outside = hands.get(noGrid)
  const { name } = community
  return outside ? [...grids, { grid: noGrid, name, worker: name, ...outside }] : grids
}

function byOwner(community: Community, tasks: readonly OpenTaskDoc[], now: number): Today['byOwner'] {
  const { staff, table } = community
  const hands = handsBy(tasks, ({ owner }) => owner, now)
  const posts = Object.keys(staff).filter((post) => takesTasks(community, post))
  return [...new Set([...posts, ...hands.keys()])]
    .map((post) => ({
      post,
      name: staffOf(community, post).name,
      canTake: takesTasks(community, post),
      away: table.away.includes(post),
      ...(hands.get(post) ?? nothing)
    }))
    .sort((a, b) => b.overdue - a.overdue || b.open - a.open)
}

function rowOf(community: Community, task: OpenTaskDoc, now: number): DeskRow {
  const { _id, rev, kind, door, measure, until, owner, at, due, tries } = task
  return {
    id: _id,
    rev,
    kind,
    door: { id: door.id, plate: door.plate, short: door.short },
    measure,
    until,
    owner: { post: owner, name: staffOf(community, owner).name },
    at,
    due,
    overdue: isLate(task, now),
    tries
  }
}
