import type { Key } from '../contract/fields'
import type { HelperTitle, RoleName } from '../contract/people'
import { lead, seat, type Seats } from './seats'
import type { Wish } from './sheet-staff'

/** A post as it stands, waiting or held. */
export interface KnownPost {
  readonly id: Key
  readonly role: RoleName
  readonly station: Key | null
  readonly title: HelperTitle | null
  readonly name: string
  readonly phone: string
}

/** A wish whose station is known by its id. */
export type Placed = Omit<Wish, 'station'> & { readonly station: Key | null }

export interface Seated {
  readonly seats: Seats
  /** posts that were not there */
  readonly posts: readonly KnownPost[]
}

/**
 * Seats everybody the sheet names and moves nobody else: somebody with a post keeps it, a worker the sheet lets
 * lead leads, and who led before is a deputy. Who already works a grid answers for a second one from the same
 * post. Doing it twice changes nothing.
 *
 * @param idFor the id of a new post
 */
export function seatStaff(
  seats: Seats,
  known: readonly KnownPost[],
  wishes: readonly Placed[],
  idFor: (wish: Placed) => Key
): Seated {
  const posts: KnownPost[] = []
  let now = seats
  // Who leads sits down first: a deputy who came first would lead.
  const order = [...wishes].sort((a, b) => Number(b.leads === true) - Number(a.leads === true))
  for (const wish of order) {
    let post = findPost([...known, ...posts], wish)
    if (!post) {
      const { role, station, title, name, phone } = wish
      post = { id: idFor(wish), role, station, title, name, phone }
      posts.push(post)
    }
    now = take(now, post.id, wish)
  }
  return { seats: now, posts }
}

/** The post somebody has already: at this very station, or for a worker in another grid. */
export function findPost(posts: readonly KnownPost[], wish: Placed): KnownPost | undefined {
  const theirs = posts.filter(({ role, phone }) => role === wish.role && phone === wish.phone)
  const here = theirs.find(({ station }) => station === wish.station)
  return here ?? (wish.role === 'grid-worker' ? theirs[0] : undefined)
}

function take(seats: Seats, id: Key, { role, station, leads }: Placed): Seats {
  if (role !== 'grid-worker') return seat(seats, { id, role, station })
  // This grid alone: who leads here may be a deputy elsewhere, and stays one.
  const alone = { grids: seats.grids.filter((grid) => grid.id === station), desk: seats.desk }
  const seated = seat(alone, { id, role, station })
  const [changed] = (leads === true ? lead(seated, id) : seated).grids
  return { ...seats, grids: seats.grids.map((grid) => (grid.id === station && changed ? changed : grid)) }
}
