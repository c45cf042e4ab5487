import { appointStaff } from '../../domain/contract/people'
import { ProblemError } from '../../domain/contract/problem'
import type { InputOf } from '../../domain/contract/operation'
import { type Community, readFresh } from '../places/community'
import { inc } from '../ports'
import { act, type Call } from '../room'
import { codeDigits, codeLifetimeMs, type Post } from './post'

/** Others may change the community in between; each try reads it anew. */
const tries = 20

export const appointStaffAct = act({
  operation: appointStaff,
  allow: ['street-admin', 'secretary'],
  audit: 'inside',
  async run(call, input) {
    const { role, community: own } = call.role!
    if (role === 'secretary' && own !== input.community)
      throw new ProblemError('caller.not-allowed', 'community')
    checkStation(await readFresh(call.store, input.community), input)
    const code = call.ids.digits(codeDigits)
    const fresh: Post & { appointedBy: string; appointedAt: number; inputHash: string } = {
      _id: call.submissionId,
      community: input.community,
      role: input.role,
      station: input.station,
      name: input.name,
      phone: input.phone,
      codeBlind: call.secrets.blind('code', code),
      codeUntil: call.now + codeLifetimeMs,
      holder: null,
      appointedBy: call.role!.post,
      appointedAt: call.now,
      inputHash: call.inputHash
    }
    if ((await call.store.insert('posts', fresh)) === 'exists') await renewCode(call, fresh)
    await seat(call, fresh)
    return { post: fresh._id, code, codeUntil: fresh.codeUntil }
  }
})

/** A repeat gets a code that works: the first one was shown to nobody, and is not stored. */
async function renewCode(call: Call, fresh: Post & { inputHash: string }): Promise<void> {
  const { codeBlind, codeUntil } = fresh
  const renewed = await call.store.change(
    'posts',
    { _id: fresh._id, inputHash: fresh.inputHash, holder: null },
    { codeBlind, codeUntil }
  )
  if (renewed === 0) throw new ProblemError('request.id-reused', 'id')
}

/** Writes the post into the community's route table; a repeat finds it there and changes nothing. */
async function seat(call: Call, post: Post): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const community = await readFresh(call.store, post.community)
    if (community.staff[post._id]) return
    const { grids, desk, version } = community.table
    const seated = await call.store.change('communities', { _id: community._id, 'table.version': version }, {
      'table.version': inc(1),
      'table.grids': grids.map((grid) =>
        post.role === 'grid-worker' && grid.id === post.station ? withWorker(grid, post._id) : grid
      ),
      'table.desk': post.role === 'secretary' ? [...desk, post._id] : desk,
      staff: { ...community.staff, [post._id]: { name: post.name, phone: post.phone, role: post.role } }
    } as never)
    if (seated === 1) return
  }
  throw new ProblemError('internal.error')
}

type Grid = Community['table']['grids'][number]

/** The first worker of a grid leads it, those after her are her deputies. */
function withWorker(grid: Grid, post: string): Grid {
  return grid.worker === null ? { ...grid, worker: post } : { ...grid, deputies: [...grid.deputies, post] }
}

function checkStation(community: Community, { role, station }: InputOf<typeof appointStaff>): void {
  const stations = { 'grid-worker': community.table.grids, 'gate-staff': community.gates, secretary: null }[
    role
  ]
  const fits = stations === null ? station === null : stations.some(({ id }) => id === station)
  if (!fits) throw new ProblemError('place.unknown', 'station')
}
