import type { Placed } from '../../domain/rules/import-seats'
import { seatStaff } from '../../domain/rules/import-seats'
import { ProblemError } from '../../domain/contract/problem'
import { noCode, type Post } from '../people/post'
import { addressesId } from '../places/address-book'
import { type Community, readFresh, type Staff } from '../places/community'
import type { Call } from '../room'
import { discard } from './discard'
import type { ImportDoc } from './import-doc'
import { type Finale, readPart, removeParts } from './parts'
import { gridsHash, knownOf } from './prepare'

/** A post that came with a file: nobody can claim it until the desk issues a code. */
interface ImportedPost extends Post {
  readonly import: string
  readonly appointedBy: string
  readonly appointedAt: number
}

/** Others may change the staffing in between; each try reads it anew. */
const tries = 20

/**
 * The one update that shows everything: tree, addresses, grids and staff. What it shows is stored before;
 * what it needs no longer is removed after. Safe to repeat.
 * @throws ProblemError `import.stale`, `import.unknown` when it was cancelled; nothing of it is left then
 */
export async function makeVisible(call: Call, doc: ImportDoc): Promise<void> {
  const community = await readFresh(call.store, doc.community)
  // Else it is shown already, and somebody was stopped while tidying up.
  if (community.importing?.id === doc._id) {
    const finale = await readPart(call, doc._id, 'finale')
    if (!finale) throw new Error('an import without its parts')
    const addresses = { _id: addressesId(doc.community, doc.basedOn!.places + 1), tree: finale.tree }
    await call.store.remove('addresses', { _id: addresses._id })
    await call.store.insert('addresses', addresses)
    const refused = await show(call, doc, finale)
    if (refused) {
      await discard(call, doc)
      throw new ProblemError(refused, 'import')
    }
  }
  await removeParts(call, doc._id)
  await call.files.remove(doc.file)
}

async function show(
  call: Call,
  doc: ImportDoc,
  finale: Finale
): Promise<'import.stale' | 'import.unknown' | null> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const community = await readFresh(call.store, doc.community)
    if (community.importing?.cancelled) return 'import.unknown'
    if (gridsHash(call, community) !== doc.basedOn!.grids) return 'import.stale'
    const { posts, change } = changeOf(call, doc, finale, community)
    // A try that came too late may have left posts nobody needs any more.
    await call.store.remove('posts', { community: doc.community, import: doc._id })
    if (posts.length > 0) await call.store.insertAll('posts', posts)
    const unchanged = {
      _id: doc.community,
      'table.version': community.table.version,
      'importing.id': doc._id,
      'importing.cancelled': false
    }
    if ((await call.store.change('communities', unchanged, change as never)) === 1) return null
  }
  throw new Error('the staffing kept changing')
}

/** The community with the import in it, as it differs from now; whoever was appointed meanwhile stays. */
function changeOf(call: Call, doc: ImportDoc, finale: Finale, community: Community) {
  const { table, gates, staff, placesVersion } = community
  const grids = finale.grids.map((planned) => ({
    worker: null,
    deputies: [],
    ...table.grids.find(({ id }) => id === planned.id),
    ...planned
  }))
  const idFor = ({ role, station, phone }: Placed) => call.ids.digest(doc._id, role, station ?? '', phone)
  const known = knownOf(community, []).posts
  const seated = seatStaff({ grids, desk: table.desk }, known, finale.wishes, idFor)
  const newStaff = seated.posts.map(({ id, ...post }): readonly [string, Staff] => [id, post])
  const change: Partial<Community> = {
    doors: finale.doors,
    placesVersion: placesVersion + 1,
    gates: [...gates, ...finale.gates.filter(({ id }) => !gates.some((gate) => gate.id === id))],
    table: { ...table, ...seated.seats, version: table.version + 1 },
    staff: { ...staff, ...Object.fromEntries(newStaff) },
    staffChange: { at: call.now, post: doc.by },
    importing: null
  }
  return { change, posts: newStaff.map(([id, post]) => postOf(call, doc, id, post)) }
}

function postOf(
  call: Call,
  doc: ImportDoc,
  _id: string,
  { name, phone, role, station, title }: Staff
): ImportedPost {
  return {
    ...{ _id, community: doc.community, role, station, title, name, phone, ...noCode(_id) },
    ...{ holder: null, claimedAt: null, endedAt: null },
    ...{ import: doc._id, appointedBy: doc.by, appointedAt: call.now }
  }
}
