import { listStaff, type StaffLine } from '../../domain/contract/staff'
import { type Community, readFresh, type Staff, staffOf } from '../places/community'
import type { PlaceDoc } from '../places/place'
import { oneOf, type Store } from '../ports'
import { act, type Call } from '../room'
import { answeringIn } from './cover'
import type { Post } from './post'

const pageSize = 1000

export const listStaffAct = act({
  operation: listStaff,
  allow: ['secretary'],
  audit: 'none',
  async run(call) {
    // Read anew: whoever just changed somebody's post looks here to see it done.
    const community = await readFresh(call.store, call.role!.community)
    const posts = await call.store.find<Post>(
      'posts',
      { community: community._id, endedAt: null },
      { fields: ['holder', 'claimedAt', 'codeUntil'], limit: pageSize }
    )
    const known = new Map(posts.map((post) => [post._id, post]))
    const places = await placesOf(call.store, community)
    return {
      community: { id: community._id, name: community.name },
      grids: community.table.grids.map((grid) => ({ id: grid.id, ...answeringIn(community, grid) })),
      posts: Object.entries(community.staff)
        .filter(([, { role }]) => role !== 'street-admin')
        .map(([id, staff]) => lineOf(call, community, places, id, staff, known.get(id)))
    }
  }
})

function lineOf(
  call: Call,
  community: Community,
  places: ReadonlyMap<string, string>,
  id: string,
  { name, phone, role, title, station }: Staff,
  post: Post | undefined
): StaffLine {
  const leave = community.leaves.find((one) => one.post === id)
  const handedOut = post?.holder === null && post.codeUntil > call.now
  return {
    post: id,
    name,
    phone,
    role,
    title,
    station,
    place: (station !== null && places.get(station)) || '',
    leads: community.table.grids.some(({ worker }) => worker === id),
    leave: leave ? { from: leave.from, until: leave.until, by: staffOf(community, leave.by).name } : null,
    claimedAt: post?.claimedAt ?? null,
    codeUntil: handedOut ? post.codeUntil : null,
    own: id === call.role!.post
  }
}

/** What people call the grids, the gates and what is let, by id. */
async function placesOf(store: Store, { table, gates, staff }: Community): Promise<Map<string, string>> {
  const names = new Map([...table.grids, ...gates].map(({ id, name }) => [id, name]))
  const rented = Object.values(staff).flatMap(({ role, station }) =>
    role === 'landlord' && station !== null ? [station] : []
  )
  if (rented.length > 0) {
    const nodes = await store.find<PlaceDoc>(
      'places',
      { _id: oneOf(rented) },
      { fields: ['plate'], limit: pageSize }
    )
    for (const { _id, plate } of nodes) names.set(_id, plate)
  }
  return names
}
