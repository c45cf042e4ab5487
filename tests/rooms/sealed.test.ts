import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keyedSecrets } from '../../cloudfunctions/cloudbase/secrets'
import { collections } from '../../cloudfunctions/data/manifest'
import { recordOutcome } from '../../domain/contract/tasks'
import { makeKeys } from '../../scripts/keys'
import { declare } from './steps'
import { openTown, type Town } from './town'

describe('seal and blind', () => {
  const secrets = keyedSecrets(makeKeys())

  it('does not open elsewhere: the text is bound to its place', () => {
    const sealed = secrets.seal('13800000302', 'persons/a/phone')
    assert.throws(() => secrets.open(sealed, 'persons/b/phone'))
    assert.throws(() => secrets.open(sealed, 'persons/a/name'))
    assert.equal(secrets.open(sealed, 'persons/a/phone'), '13800000302')
  })
  it('does not open with another key, nor after any touch', () => {
    const sealed = secrets.seal('李娟', 'x')
    assert.throws(() => keyedSecrets(makeKeys()).open(sealed, 'x'))
    for (let at = 3; at < sealed.length; at++) {
      const touched = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
      // The last character of base64 may hold unused bits; what it decodes to is then the same.
      if (Buffer.from(touched.slice(3), 'base64').equals(Buffer.from(sealed.slice(3), 'base64'))) continue
      assert.throws(() => secrets.open(touched, 'x'), `touched at ${at}`)
    }
  })
  it('never seals the same way twice, always blinds the same way', () => {
    assert.notEqual(secrets.seal('李娟', 'x'), secrets.seal('李娟', 'x'))
    assert.equal(secrets.blind('caller', 'wx:o1'), secrets.blind('caller', 'wx:o1'))
    assert.notEqual(secrets.blind('caller', 'wx:o1'), secrets.blind('code', 'wx:o1'))
  })
  it('a room without the key cannot', () => {
    const gate = keyedSecrets({ caller: makeKeys().caller })
    assert.throws(() => gate.open(secrets.seal('李娟', 'x'), 'x'), /no key to seal/)
    assert.throws(() => gate.blind('code', '1'), /no key to code/)
  })
})

describe('a dump of the store after the thin road', () => {
  let town: Town
  let dump: Map<string, Record<string, unknown>[]>
  before(async () => {
    town = await openTown()
    const { id } = await declare(town, 'li-juan')
    const said = { task: id, rev: 1, outcome: 'no-answer', note: '女儿在读初二' } as const
    await town.callAs('chen-xia', recordOutcome, said)
    dump = new Map()
    for (const { name } of collections) {
      dump.set(
        name,
        (await town.store.find(name, { _id: { test: 'gt', value: '' } }, { limit: 1000 })) as never
      )
    }
  })
  after(() => town.close())

  it('shows no resident’s name, phone, whereabouts or note, and no raw caller', () => {
    const text = JSON.stringify([...dump])
    assert.ok(text.includes('阳光社区'), 'the dump holds what was stored')
    for (const secret of [
      '李娟',
      '13800000302',
      '王建国',
      'G91',
      '女儿在读初二',
      'demo-li-juan',
      'demo-chen-xia'
    ]) {
      assert.ok(!text.includes(secret), secret)
    }
    // The campaign names Fengtai as a region; no submission does.
    assert.ok(!JSON.stringify(dump.get('submissions')).includes('丰台'))
  })

  it('every field the manifest calls sealed is sealed wherever it is set', () => {
    let seen = 0
    for (const { name, sealed } of collections) {
      for (const doc of dump.get(name) ?? []) {
        for (const path of sealed) {
          for (const value of valuesAt(doc, path.split('.'))) {
            if (value === null) continue
            assert.match(String(value), /^s1\.[A-Za-z0-9+/]{38,}={0,2}$/, `${name}.${path}`)
            seen++
          }
        }
      }
    }
    assert.ok(seen >= 8, `only ${seen} sealed values`)
  })
})

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [step, ...rest] = path
  if (step === undefined) return [value]
  if (value === null || typeof value !== 'object') return []
  return valuesAt((value as Record<string, unknown>)[step], rest)
}
