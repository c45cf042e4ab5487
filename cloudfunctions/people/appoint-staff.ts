import { appointStaff } from '../../domain/contract/people'
import { ProblemError } from '../../domain/contract/problem'
import type { InputOf } from '../../domain/contract/operation'
import { seat } from '../../domain/rules/seats'
import { type Community, readFresh } from '../places/community'
import type { PlaceDoc } from '../places/place'
import { act, type Call } from '../room'
import { freshCode, type Post } from './post'
import { changeStaffing } from './staffing'

interface Appointment extends Post {
  readonly appointedBy: string
  readonly appointedAt: number
  /** to tell a repeat from another appointment under the same id */
  readonly inputHash: string
}

export const appointStaffAct = act({
  operation: appointStaff,
  allow: ['street-admin', 'secretary'],
  audit: 'inside',
  async run(call, input) {
    const { role, community: own } = call.role!
    if (role === 'secretary' && own !== input.community)
      throw new ProblemError('caller.not-allowed', 'community')
    checkTitle(input)
    await checkStation(call, await readFresh(call.store, input.community), input)
    const { code, stored } = freshCode(call)
    const fresh: Appointment = {
      _id: call.submissionId,
      community: input.community,
      role: input.role,
      title: input.title ?? null,
      station: input.station,
      name: input.name,
      phone: input.phone,
      ...stored,
      holder: null,
      claimedAt: null,
      endedAt: null,
      appointedBy: call.role!.post,
      appointedAt: call.now,
      inputHash: call.inputHash
    }
    if ((await call.store.insert('posts', fresh)) === 'exists') await renewCode(call, fresh)
    await takeSeat(call, fresh)
    return { post: fresh._id, code, codeUntil: fresh.codeUntil }
  }
})

/** A repeat gets a code that works: the first one was shown to nobody, and is not stored. */
async function renewCode(call: Call, fresh: Appointment): Promise<void> {
  const { codeBlind, codeUntil } = fresh
  const renewed = await call.store.change(
    'posts',
    { _id: fresh._id, inputHash: fresh.inputHash, holder: null, endedAt: null },
    { codeBlind, codeUntil }
  )
  if (renewed === 0) throw new ProblemError('request.id-reused', 'id')
}

/** Writes the post into the community; a repeat finds it there and changes nothing. */
async function takeSeat(call: Call, { _id: id, community, name, phone, role, station, title }: Post) {
  await changeStaffing(call, community, ({ table, staff }) =>
    staff[id]
      ? null
      : {
          ...seat(table, { id, role, station }),
          staff: { ...staff, [id]: { name, phone, role, station, title } }
        }
  )
}

function checkTitle({ role, title }: InputOf<typeof appointStaff>): void {
  if (role === 'helper' && title === undefined) throw new ProblemError('field.missing', 'title')
  if (role !== 'helper' && title !== undefined) throw new ProblemError('field.unknown', 'title')
}

/** @throws ProblemError `place.unknown` where there is no such grid, gate or node */
async function checkStation(
  call: Call,
  community: Community,
  { role, station }: InputOf<typeof appointStaff>
): Promise<void> {
  const among = (places: readonly { id: string }[]) => places.some(({ id }) => id === station)
  const { grids } = community.table
  const fits = {
    'grid-worker': () => among(grids),
    helper: () => among(grids),
    'gate-staff': () => among(community.gates),
    landlord: () => standsIn(call, community, station),
    secretary: () => station === null
  }[role]
  if (!(await fits())) throw new ProblemError('place.unknown', 'station')
}

async function standsIn(call: Call, community: Community, node: string | null): Promise<boolean> {
  if (node === null) return false
  const place = await call.store.read<PlaceDoc>('places', node)
  return place?.community === community._id && place.version <= community.placesVersion
}
