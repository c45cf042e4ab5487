import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isMeant, soughtBy } from '../../domain/rules/sought'

const isAddress = (text: string) => /[栋巷]|^3-2-502$|[三二五]/.test(text)
const liJuan = { name: '李娟', phone: '13800000302' }
const child = { name: '李 雨', phone: null }

describe('what the desk looks for', () => {
  for (const [text, by] of [
    ['0302', 'tail'],
    ['０３０２', 'tail'],
    [' 03 02 ', 'tail'],
    ['302', 'name'],
    ['03021', 'name'],
    ['3-2-502', 'door'],
    ['３-２-５０２', 'door'],
    ['三栋二单元', 'door'],
    ['三二五零二', 'door'],
    ['胜利巷三', 'door'],
    ['李娟', 'name'],
    ['东三栋', 'door'],
    ['张三', 'name'],
    ['庄三', 'name'],
    ['王二小', 'name'],
    ['欧阳', 'name']
  ] as const)
    it(`${text} is a ${by}`, () => assert.equal(soughtBy(text, isAddress), by))

  for (const [text, by, who, meant] of [
    ['0302', 'tail', liJuan, true],
    ['3800', 'tail', liJuan, false],
    ['0302', 'tail', child, false],
    ['李娟', 'name', liJuan, true],
    ['娟', 'name', liJuan, true],
    ['李雨', 'name', child, true],
    ['李娟娟', 'name', liJuan, false],
    ['李娟', 'door', liJuan, false],
    ['李娟', 'name', { name: null, phone: null }, false]
  ] as const)
    it(`${text} ${meant ? 'means' : 'does not mean'} ${who.name}`, () =>
      assert.equal(isMeant(who, text, by), meant))
})
