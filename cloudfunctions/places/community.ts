import type { Campaign } from '../../domain/contract/campaigns'
import { ProblemError } from '../../domain/contract/problem'
import type { HelperTitle, RoleName } from '../../domain/contract/people'
import type { Leave } from '../../domain/rules/leave'
import type { RouteTable } from '../../domain/rules/route'
import type { Clock, Store } from '../ports'

/** Who sits on a post. Name and work phone are shown to residents, so they are not sealed. */
export interface Staff {
  readonly name: string
  readonly phone: string
  readonly role: RoleName
  /** the grid of a worker or helper, the gate of a guard, what a landlord lets; null at the desk */
  readonly station: string | null
  readonly title: HelperTitle | null
}

/** A new version of the campaign: `post` made it, `hash` tells a repeat from another change. */
export interface CampaignChange {
  readonly id: string
  readonly hash: string
  readonly at: number
  readonly post: string
}

/** One community, compiled: everything a submission needs to be decided and routed, in one read. */
export interface Community {
  readonly _id: string
  readonly name: string
  readonly phone: string
  readonly doors: number
  /** which version of the tree people see; places of a later one are still being brought in */
  readonly placesVersion: number
  /** the import that is bringing places in; it alone may make a next version */
  readonly importing: { readonly id: string; readonly cancelled: boolean } | null
  readonly gates: readonly { readonly id: string; readonly name: string }[]
  readonly table: RouteTable
  /** who is away; `table.away` names the same posts */
  readonly leaves: readonly Leave[]
  /** who changed the table or the staff last, and when; null while it stands as it was set up */
  readonly staffChange: { readonly at: number; readonly post: string } | null
  /** by post id */
  readonly staff: Readonly<Record<string, Staff>>
  readonly campaign: Campaign
  /** who made this version of the campaign; null for the one it was set up with */
  readonly campaignChange: CampaignChange | null
  /** hash of the sheet it was set up from, to tell a repeat from another community with the same id */
  readonly sheetHash: string
}

/** How long a process trusts its copy; `clock` re-routes what was owned by an older table meanwhile. */
const trustedMs = 30_000

const copies = new WeakMap<Store, Map<string, { readonly community: Community; readonly readAt: number }>>()

/**
 * The community by id, from this process's copy when it is younger than 30 s.
 * @throws ProblemError `community.unknown`
 */
export async function readCommunity(ports: { store: Store; clock: Clock }, id: string): Promise<Community> {
  const copy = copies.get(ports.store)?.get(id)
  const now = ports.clock.now()
  if (copy && now - copy.readAt < trustedMs && now >= copy.readAt) return copy.community
  const community = await readFresh(ports.store, id)
  remember(ports, community)
  return community
}

/** Whoever changed the community tells their own process, so that what they ask next knows of it. */
export function remember(ports: { store: Store; clock: Clock }, community: Community): void {
  const known = copies.get(ports.store) ?? new Map()
  copies.set(ports.store, known)
  known.set(community._id, { community, readAt: ports.clock.now() })
}

/** The community as stored at this moment, for acts that change it. @throws ProblemError `community.unknown` */
export async function readFresh(store: Store, id: string): Promise<Community> {
  const community = await store.read<Community>('communities', id)
  if (!community) throw new ProblemError('community.unknown', 'community')
  return community
}

/** The name and work phone behind an owner; the desk's number where a post has been left. */
export function staffOf(community: Community, post: string): { name: string; phone: string } {
  const { name, phone } = community.staff[post] ?? { name: community.name, phone: community.phone }
  return { name, phone }
}
