import type { AddressNode } from '../../domain/rules/address-book'
import type { ImportPlan, Known } from '../../domain/rules/import-plan'
import { everyNode, type Growing, isDoor, wayTo } from '../../domain/rules/import-tree'
import { plateOf, shortOf } from '../../domain/rules/plate'
import { addressesOf } from '../places/address-book'
import type { Community } from '../places/community'
import type { PlaceDoc } from '../places/place'
import type { Call } from '../room'
import type { Prepared } from './parts'

/** The community as the rule wants to know it. */
export function knownOf({ _id, table, gates, staff }: Community, tree: readonly AddressNode[]): Known {
  const posts = Object.entries(staff).map(([id, post]) => ({ id, ...post }))
  return { community: _id, tree, table, gates, posts }
}

/** Who has redrawn a grid since is told by this. */
export function gridsHash(call: Pick<Call, 'ids'>, { table }: Community): string {
  return call.ids.digest(JSON.stringify(table.grids.map(({ id, name, covers }) => [id, name, covers])))
}

/** What a plan will store: the new places, and what makes them visible. */
export function prepare({ _id, placesVersion }: Community, plan: ImportPlan): Prepared {
  const version = placesVersion + 1
  const nodes = [...everyNode(plan.root)]
  const packed = nodes.map((node) => ({
    id: node.id,
    parent: parentOf(node),
    name: node.name,
    level: node.level,
    isDoor: isDoor(node)
  }))
  return {
    places: placesOf(_id, version, nodes),
    bad: plan.bad.map(({ at, code, params }) => ({ at, code, params: { ...params } })),
    finale: {
      doors: nodes.filter(isDoor).length,
      grids: plan.grids.map(({ id, name, covers }) => ({ id, name, covers })),
      gates: plan.gates,
      wishes: plan.wishes,
      tree: addressesOf(_id, version, packed).tree
    }
  }
}

function* placesOf(community: string, version: number, nodes: readonly Growing[]): Generator<PlaceDoc> {
  for (const node of nodes) if (node.isNew) yield placeOf(community, version, node)
}

function placeOf(community: string, version: number, node: Growing): PlaceDoc {
  const way = wayTo(node)
  const { id, name, level, order } = node
  return {
    ...{ _id: id, id, community, parent: parentOf(node), order, version, name, level, isDoor: isDoor(node) },
    path: [community, ...way.map((step) => step.id)],
    plate: plateOf(way),
    short: shortOf(way)
  }
}

/** What lies on top of the tree has no parent among the places. */
const parentOf = ({ parent }: Growing) => (parent?.parent ? parent.id : null)
