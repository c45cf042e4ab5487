import type { PlaceTree } from '../../domain/contract/desk'
import { setUpCommunity } from '../../domain/contract/desk'
import { dayOf } from '../../domain/rules/day'
import { sunshineSheet } from '../../demo/stories/sunshine'
import type { Town } from './town'

export const bigCommunity = 'zhanqian'

const row = (count: number, level: string, below: (number: number) => PlaceTree[]): PlaceTree[] =>
  Array.from({ length: count }, (_, n) => ({ name: `${n + 1}${level}`, level, children: below(n + 1) }))

const rooms = (): PlaceTree[] =>
  row(10, '', () => []).flatMap((_, floor) =>
    ['01', '02'].map((side) => ({ name: `${floor + 1}${side}`, level: '室', children: [] }))
  )

/** A community as large as the one of 4,600 households in the reports (004): five compounds, 115 buildings. */
export async function plantBigCommunity(town: Town): Promise<{ doors: number }> {
  const compounds = ['星海北苑', '星海南苑', '站前小区', '铁路新村', '幸福里']
  const tree = compounds.map((name) => ({
    name,
    level: '小区',
    children: row(23, '栋', () => row(2, '单元', rooms))
  }))
  const sheet = { ...sunshineSheet(dayOf(town.now())), id: bigCommunity, name: '站前社区', tree }
  return town.callAs('street-admin', setUpCommunity, { ...sheet, grids: [] })
}
