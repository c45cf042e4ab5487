import { openToday } from '../../domain/contract/desk'
import { dayOf, startOf } from '../../domain/rules/day'
import type { Submission } from '../submissions/submission'
import { readCommunity, staffOf } from '../places/community'
import { gte } from '../ports'
import { act } from '../room'
import { isOverdue } from './view'

const pageSize = 1000

export const openTodayAct = act({
  operation: openToday,
  allow: ['secretary'],
  audit: 'none',
  async run(call) {
    const { post, community: id } = call.role!
    const community = await readCommunity(call, id)
    const today = dayOf(call.now)
    const [found, declaredToday, observing] = await Promise.all([
      call.store.find<Submission>(
        'submissions',
        { community: id, open: true },
        { order: [['due', 'asc']], limit: pageSize }
      ),
      call.store.count('submissions', { community: id, kind: 'declaration', at: gte(startOf(today)) }),
      call.store.find<Pick<Submission, '_id' | 'door'>>(
        'submissions',
        { community: id, measure: 'observe-at-home', until: gte(today) },
        { fields: ['door.id'], limit: pageSize }
      )
    ])
    const rows = found.map((submission) => ({
      id: submission._id,
      door: { ...submission.door, path: [...submission.door.path] },
      measure: submission.measure,
      owner: staffOf(community, submission.owner).name,
      at: submission.at,
      due: submission.due,
      overdue: isOverdue(submission, call.now),
      tries: submission.tries
    }))
    const byWorker = community.table.grids.map((grid) => {
      const own = found.filter(({ owner }) => owner === grid.worker)
      return {
        worker: grid.worker === null ? '' : staffOf(community, grid.worker).name,
        grid: grid.name,
        open: own.length,
        overdue: own.filter((submission) => isOverdue(submission, call.now)).length
      }
    })
    return {
      community: community.name,
      staff: staffOf(community, post).name,
      declaredToday,
      open: rows.length,
      // Households, not submissions: who declares twice stays at home once.
      observing: new Set(observing.map(({ door }) => door.id)).size,
      overdue: rows.filter((row) => row.overdue).length,
      rows,
      byWorker
    }
  }
})
