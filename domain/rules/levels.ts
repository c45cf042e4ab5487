/** What a level word can mean, for no two places use the same one. */
export type Kind = 'compound' | 'lane' | 'group' | 'building' | 'unit' | 'floor' | 'room'

const wordsOf: Readonly<Record<Kind, string>> = {
  compound: '小区 社区 村 院 号院 大院 苑 园 花园 家园 公寓 区 期 庄 城',
  lane: '巷 弄 胡同 路 街 里 条 道',
  group: '社 组 队 小组 生产队 村民小组',
  building: '栋 幢 座 楼 号楼 号栋 号幢 号座 楼栋 号',
  unit: '单元 号单元 门 号门 梯 门洞',
  floor: '楼 层 楼层',
  room: '室 号 房 号房 号室 房间 户 门 门牌 门牌号'
}

const kinds = new Map<string, readonly Kind[]>()
for (const kind of Object.keys(wordsOf) as Kind[])
  for (const word of wordsOf[kind].split(' ')) kinds.set(word, [...(kinds.get(word) ?? []), kind])

/** Every level word people use, whatever the tree calls its own. */
export const levelWords: readonly string[] = [...kinds.keys()]

/** Words that end the name of a place one can be in; a name with one that we do not know is somewhere else. */
export const placeWords: readonly string[] = [wordsOf.compound, wordsOf.lane, wordsOf.group].flatMap(
  (words) => words.split(' ')
)

/**
 * Whether somebody may call a level of `own` words by `said`: 幢 for 栋, 门 for 单元 and 室, 楼 for 栋 and 层.
 * @param isDoor 12号 and 3楼 are buildings where something lies below them, never where people live right behind
 */
export function sameLevel(said: string, own: readonly string[], isDoor: boolean): boolean {
  if (said === '' || own.includes(said)) return true
  const all = own.flatMap((word) => kinds.get(word) ?? [])
  // A level only this place has may be called anything.
  if (all.length === 0) return true
  const small = all.filter((kind) => kind === 'room' || kind === 'floor')
  const known = isDoor && small.length > 0 ? small : all
  return (kinds.get(said) ?? []).some((kind) => known.includes(kind))
}

/** 楼 and 层, whatever else they may mean. */
export const meansFloor = (said: string) => (kinds.get(said) ?? []).includes('floor')
