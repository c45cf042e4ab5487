import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withDigits } from '../../domain/rules/numerals'

describe('Chinese numerals', () => {
  for (const [said, meant] of [
    ['百花园', '百花园'],
    ['十十', '十十'],
    ['二百三百', '二百三百'],
    ['十', '10'],
    ['十二号', '12号'],
    ['二十', '20'],
    ['二十三', '23'],
    ['五零二', '502'],
    ['五〇二', '502'],
    ['五零幺', '501'],
    ['零零七', '007'],
    ['一百', '100'],
    ['一百零三', '103'],
    ['一百二', '120'],
    ['一百一十二', '112'],
    ['两百', '200'],
    ['一千二百零三', '1203'],
    ['一千零二', '1002'],
    ['三栋二单元五零二', '3栋2单元502'],
    ['叁栋', '3栋'],
    ['没有数字', '没有数字'],
    ['', '']
  ] as const)
    it(`${said} → ${meant}`, () => assert.equal(withDigits(said), meant))
})
