/** A table as people keep it: a name, a header, a row per thing. */
export interface StorySheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** 小区, 村, 社, 楼栋, 单元, 门牌号, 室: a compound leaves the village's columns empty, and the other way round. */
type Address = readonly [string, string, string, string, string, string, string]

/** Eight old compounds without property office: 19 buildings, 96 units, seven floors of two doors (004). */
const oldCompounds: readonly (readonly [name: string, unitsOfBuildings: readonly number[]])[] = [
  ['铁路一院', [5, 5, 5]],
  ['铁路二院', [5, 5, 5]],
  ['粮食局家属院', [5, 5]],
  ['纺织厂家属院', [5, 5, 5]],
  ['物资局家属院', [5, 5]],
  ['建材小区', [5, 5]],
  ['站前北楼', [5, 5]],
  ['运输公司院', [6, 5]]
]

/** Three newer ones with towers. */
const newCompounds = ['星海北苑', '星海南苑', '站前新城']

function* oldDoors(): Generator<Address> {
  for (const [name, buildings] of oldCompounds)
    for (const [index, units] of buildings.entries())
      for (const unit of range(units))
        for (const floor of range(7))
          for (const side of range(2))
            yield [name, '', '', `${index + 1}栋`, `${unit}单元`, '', `${floor}0${side}`]
}

function* newDoors(): Generator<Address> {
  for (const name of newCompounds)
    for (const building of range(8))
      for (const unit of range(2))
        for (const floor of range(17))
          for (const side of range(3))
            yield [name, '', '', `${building}栋`, `${unit}单元`, '', `${floor}0${side}`]
}

/** The village in the city, as in 001: house numbers, tenants on every floor. */
function* villageDoors(): Generator<Address> {
  for (const group of ['东社', '西社', '后街社', '河沿社'])
    for (const house of range(50))
      for (const floor of range(house === 1 ? 6 : 4))
        yield ['', '站前村', group, '', '', `${house}号`, `${floor}楼`]
}

const workers = '何静 马超 王丽娟 张建军 李秀英 赵明 孙燕 周海波 吴桂兰 郑凯 冯涛'.split(' ')
const gridName = (number: number) => `站前第${'一二三四五六七八九十'[number - 1] ?? '十一'}网格`
const workerOf = (grid: number) => [workers[grid - 1]!, `139000040${String(grid).padStart(2, '0')}`]

/** Old compounds are grids 1 to 4, newer ones 5 to 9, the village 10 and 11. */
function gridOf([compound, , group, building]: Address): number {
  if (group !== '') return group === '东社' || group === '西社' ? 10 : 11
  const old = oldCompounds.findIndex(([name]) => name === compound)
  if (old >= 0) return 1 + Math.floor(old / 2)
  return 5 + Math.min(4, newCompounds.indexOf(compound) * 2 + (Number.parseInt(building, 10) > 4 ? 1 : 0))
}

/**
 * 站前社区 as its secretary keeps it (004): 4,600 households of mixed forms in one table, 11 grids with workers
 * and deputies, and the rest of the staff.
 */
export function stationFrontSheets(): readonly StorySheet[] {
  const header = ['小区', '村', '社', '楼栋', '单元', '门牌号', '室']
  const staffHeader = ['网格', '网格员', '网格员手机', '代班', '代班手机']
  const doors = [...oldDoors(), ...newDoors(), ...villageDoors()].map((address) => {
    const grid = gridOf(address)
    return [...address, gridName(grid), ...workerOf(grid), ...workerOf((grid % workers.length) + 1)]
  })
  return [
    { name: '门牌', rows: [[...header, ...staffHeader], ...doors] },
    {
      name: '人员',
      rows: [
        ['姓名', '手机', '角色', '网格或门岗'],
        ['周敏', '13900000005', '书记', ''],
        ['赵刚', '13900004101', '门岗', '星海北苑东门'],
        ['钱勇', '13900004102', '门岗', '站前新城南门'],
        ['王桂芬', '13900004103', '楼栋长', gridName(1)],
        ['孙志强', '13900004104', '物业经理', gridName(5)]
      ]
    }
  ]
}
