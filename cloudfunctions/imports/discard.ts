import { gt } from '../ports'
import { readFresh } from '../places/community'
import { addressesId } from '../places/address-book'
import type { Call } from '../room'
import type { ImportDoc } from './import-doc'
import { removeParts } from './parts'

/**
 * Removes an import and everything it has stored that nobody sees yet. Only for whoever holds it, so that nothing
 * is added meanwhile; safe to repeat after a crash at any point.
 */
export async function discard(call: Call, { _id: id, community, file }: ImportDoc): Promise<void> {
  const { importing, placesVersion } = await readFresh(call.store, community)
  // An import gives the community free in the update that makes it visible: as long as it has it, nothing is.
  if (importing?.id === id) {
    await removeUnseen(call, community, placesVersion)
    await call.store.remove('posts', { community, import: id })
  }
  await removeParts(call, id)
  await call.files.remove(file)
  await call.store.change('communities', { _id: community, 'importing.id': id }, { importing: null })
  await call.store.remove('imports', { _id: id })
}

/** Places and addresses of a version that never came to be seen. */
export async function removeUnseen(call: Call, community: string, placesVersion: number): Promise<void> {
  await call.store.remove('places', { community, version: gt(placesVersion) })
  await call.store.remove('addresses', { _id: addressesId(community, placesVersion + 1) })
}
