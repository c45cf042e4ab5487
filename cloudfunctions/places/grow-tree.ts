import type { PlaceTree } from '../../domain/contract/desk'
import type { PlaceDoc } from './place'

/**
 * Turns the tree as drawn into documents. Ids are positions (`sunshine.2.1.9`), so the same sheet always gives
 * the same ids and setting up twice is once. The plate says every name from the top (`3栋 2单元 502`); the short
 * form keeps what is distinctive in each (`3-2-502`).
 */
export function growTree(community: string, tree: readonly PlaceTree[]): PlaceDoc[] {
  const grow = (nodes: readonly PlaceTree[], parent: PlaceDoc | null): PlaceDoc[] =>
    nodes.flatMap((node, index) => {
      const id = `${parent?._id ?? community}.${index}`
      const place: PlaceDoc = {
        _id: id,
        id,
        community,
        parent: parent?._id ?? null,
        order: index,
        name: node.name,
        level: node.level,
        isDoor: node.children.length === 0,
        path: [...(parent?.path ?? [community]), id],
        plate: parent ? `${parent.plate} ${node.name}` : node.name,
        short: parent ? `${parent.short}-${distinctive(node)}` : distinctive(node)
      }
      return [place, ...grow(node.children, place)]
    })
  return grow(tree, null)
}

/** 3栋 → 3, 2单元 → 2, 502 → 502; a name without its level's word stays whole. */
function distinctive({ name, level }: PlaceTree): string {
  return name.endsWith(level) && name.length > level.length ? name.slice(0, -level.length) : name
}
