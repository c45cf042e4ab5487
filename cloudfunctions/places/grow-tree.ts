import type { PlaceTree } from '../../domain/contract/desk'
import { plateOf, shortOf } from '../../domain/rules/plate'
import type { PlaceDoc } from './place'

/** The version of the tree a community is set up with. */
export const firstVersion = 1

/**
 * Turns the tree as drawn into documents. Ids are positions (`sunshine.2.1.9`), so the same sheet always gives
 * the same ids and setting up twice is once. The plate says every name from the top (`3栋 2单元 502`); the short
 * form keeps what is distinctive in each (`3-2-502`).
 */
export function growTree(community: string, tree: readonly PlaceTree[]): PlaceDoc[] {
  const grow = (
    nodes: readonly PlaceTree[],
    parent: PlaceDoc | null,
    above: readonly PlaceTree[]
  ): PlaceDoc[] =>
    nodes.flatMap((node, index) => {
      const way = [...above, node]
      const id = `${parent?._id ?? community}.${index}`
      const place: PlaceDoc = {
        _id: id,
        id,
        community,
        parent: parent?._id ?? null,
        order: index,
        version: firstVersion,
        name: node.name,
        level: node.level,
        isDoor: node.children.length === 0,
        path: [...(parent?.path ?? [community]), id],
        plate: plateOf(way),
        short: shortOf(way)
      }
      return [place, ...grow(node.children, place, way)]
    })
  return grow(tree, null, [])
}
