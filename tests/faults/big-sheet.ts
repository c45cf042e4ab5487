import type { StorySheet } from '../../demo/stories/station-front'

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const phone = (number: number) => `137${String(number).padStart(8, '0')}`

/**
 * A community of `count` doors: compounds of ten buildings, a grid with a worker and a deputy of its own per
 * thousand doors, so that 50,000 doors have a staff of 100. Another `street` gives other doors.
 */
export function bigSheet(count: number, street = ''): readonly StorySheet[] {
  const rows = range(count).map((number) => {
    const at = number - 1
    const [building, unit, door] = [Math.floor(at / 100), Math.floor((at % 100) / 25), at % 25]
    const grid = Math.floor(at / 1000) + 1
    const address = [
      `${street}第${Math.floor(building / 10) + 1}小区`,
      `${(building % 10) + 1}栋`,
      `${unit + 1}单元`
    ]
    const staff = [`网格员甲`, phone(grid * 2), `网格员乙`, phone(grid * 2 + 1)]
    return [...address, `${door + 101}`, `第${grid}号网格`, ...staff]
  })
  const header = ['小区', '楼栋', '单元', '室', '网格', '网格员', '网格员手机', '代班', '代班手机']
  return [{ name: '门牌', rows: [header, ...rows] }]
}
