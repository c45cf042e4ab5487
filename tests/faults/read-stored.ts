import type { Submission } from '../../cloudfunctions/submissions/submission'
import type { Community } from '../../cloudfunctions/places/community'
import { CloudClock } from '../../localcloud/clock'
import { openStore } from '../../localcloud/store/store'
import type { Stored } from './stored'

/**
 * Run as a process of its own: opens what is on disk, without a manifest, so that indexes are taken as they lie
 * there, and prints every declaration.
 */
const store = openStore({ dir: process.argv[2]!, clock: new CloudClock() })
const all = <T>(collection: string, filter = {}) =>
  store.find({ collection, filter }).map((text) => JSON.parse(text) as T)

const staff = Object.assign({}, ...all<Community>('communities').map((community) => community.staff))
const submissions = all<Submission>('submissions', { kind: 'declaration' })
const inboxes = new Set(
  [...new Set(submissions.map(({ owner }) => owner))].flatMap((owner) =>
    all<Submission>('submissions', { owner, open: true }).map(({ _id }) => _id)
  )
)
const stored: Stored[] = submissions.map(({ _id, owner, events }) => ({
  id: _id,
  clientId: events[0]!.id.split('/')[0]!,
  owner: staff[owner]?.name,
  inInbox: inboxes.has(_id)
}))
process.stdout.write(JSON.stringify(stored))
store.close()
