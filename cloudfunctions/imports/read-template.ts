import { readTemplate } from '../../domain/contract/imports'
import { type Draft, writeXlsx } from '../formats/write-xlsx'
import { writeCsv } from '../formats/write-csv'
import { act } from '../room'

/** The words of the sheet, which the rule reads again: see `domain/rules/sheet-header.ts`. */
const doors: Draft = {
  name: '门牌',
  rows: [
    ['小区', '楼栋', '单元', '室', '网格', '网格员', '网格员手机', '代班', '代班手机'],
    ['示例小区', '3栋', '2单元', '502', '第一网格', '张三', '13800000001', '李四', '13800000002']
  ]
}
const staff: Draft = {
  name: '人员',
  rows: [
    ['姓名', '手机', '角色', '网格或门岗'],
    ['示例：王五', '13800000003', '门岗', '北门']
  ]
}

export const readTemplateAct = act({
  operation: readTemplate,
  allow: ['secretary', 'street-admin'],
  audit: 'none',
  async run(_call, { form }) {
    if (form === 'xlsx') return { name: '导入模板.xlsx', base64: base64(await writeXlsx([doors, staff])) }
    const draft = form === 'doors-csv' ? doors : staff
    return { name: `${draft.name}模板.csv`, base64: base64(writeCsv(draft.rows)) }
  }
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
