import type { InEveryLanguage } from './language'

const chinese = {
  /** the first row of the sheet */
  mark: (community: string, name: string, moment: string) =>
    `${community} · ${name} ${moment} 导出 · 只供社区防疫工作用，请不要转发`,
  fileName: (community: string, day: string) => `${community}-没办完的事-${day}.xlsx`,
  sheets: { tasks: '没办完的事', grids: '各网格' },
  columns: [
    '门牌',
    '网格',
    '什么事',
    '要做什么',
    '到哪天',
    '谁在办',
    '报的时间',
    '到期',
    '过了时间',
    '找过几次'
  ],
  gridColumns: ['网格', '谁在管', '没办完', '过了时间'],
  late: '过了'
}
type Words = typeof chinese

const english: Words = {
  mark: (community, name, moment) =>
    `${community} · exported by ${name} ${moment} · for the community’s epidemic work only, please do not pass on`,
  fileName: (community, day) => `${community}-open-tasks-${day}.xlsx`,
  sheets: { tasks: 'Open tasks', grids: 'Grids' },
  columns: ['Door', 'Grid', 'What', 'Asked', 'Until', 'With whom', 'Came in', 'Due', 'Late', 'Tried'],
  gridColumns: ['Grid', 'With whom', 'Open', 'Late'],
  late: 'late'
}

/** What stands in an exported spreadsheet. */
export const exportingCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
