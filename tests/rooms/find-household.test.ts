import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, wangJianguo, zhouMin } from '../../demo/stories/cast'
import { findHousehold } from '../../domain/contract/finding'
import { addMember } from '../../domain/contract/households'
import type { InputOf } from '../../domain/contract/operation'
import { refusal } from './refusal'
import { declare } from './steps'
import { openTown, type Town } from './town'

type Look = {
  readonly _id: string
  readonly what: string
  readonly reason?: string
  readonly people: readonly string[]
}

describe('the desk finds a household', () => {
  let town: Town
  const find = (text: string, more: Partial<InputOf<typeof findHousehold>> = {}, who = zhouMin.persona) =>
    town.callAs(who, findHousehold, { community: null, text, reason: 'they-asked', after: null, ...more })
  const looks = () => town.store.find<Look>('looks', { community: 'sunshine' }, { order: [['at', 'asc']] })
  before(async () => {
    town = await openTown()
    await declare(town, liJuan.persona)
    const child = { name: '李雨', relation: 'child', under14: false, guardianConsent: null } as const
    await town.callAs(liJuan.persona, addMember, child)
  })
  after(() => town.close())

  it('a secretary in no community but her own, a worker in none, and nothing is looked at', async () => {
    await assert.rejects(find('李娟', { community: 'moonlight' }), refusal('caller.not-allowed', 'community'))
    await assert.rejects(find('李娟', {}, chenXia.persona), refusal('caller.not-allowed'))
    await assert.rejects(
      find('李娟', { community: 'moonlight' }, 'street-admin'),
      refusal('community.unknown', 'community')
    )
    assert.deepEqual(await looks(), [])
  })

  it('a family name alone is a quarter of a community', () =>
    assert.rejects(find('李'), refusal('field.too-short', 'text')))

  for (const [text, by, meant] of [
    ['李娟', 'name', ['李*']],
    ['李雨', 'name', ['李*']],
    ['0302', 'tail', ['李*']],
    ['三栋二单元五零二', 'door', []]
  ] as const) {
    it(`${text}: her door, who answers for it, and what there is about it`, async () => {
      const { by: understood, households, more, next } = await find(text)
      assert.deepEqual([understood, more, next], [by, false, null])
      const [{ door, worker, people, submissions } = assert.fail(), ...others] = households
      assert.deepEqual([others, door.short, worker.name], [[], '3-2-502', chenXia.name])
      assert.deepEqual(people.map(({ name, phone }) => [name, phone]).sort(), [
        ['李*', ''],
        ['李*', '138****0302']
      ])
      assert.deepEqual(
        people.filter((one) => one.meant).map(({ name }) => name),
        meant
      )
      assert.deepEqual(
        submissions.map(({ kind, measure, open }) => [kind, measure, open]),
        [
          ['declaration', 'observe-at-home', true],
          ['joining', 'none', false]
        ]
      )
    })
  }

  it('a whole name, a whole number and whereabouts never leave the house', async () => {
    const told = JSON.stringify([await find('李娟'), await find('0302'), await find('3-2-502')])
    for (const secret of [liJuan.name, liJuan.phone, '丰台', 'G91', '李雨'])
      assert.ok(!told.includes(secret), secret)
  })

  it('a door nobody has registered at is found with its worker; a name nobody has is not', async () => {
    const { households } = await find('3-2-501')
    assert.deepEqual(
      households.map(({ door, people, worker }) => [door.short, people.length, worker.name]),
      [['3-2-501', 0, chenXia.name]]
    )
    assert.deepEqual((await find('司马懿')).households, [])
  })

  it('the street finds in the community it names', async () => {
    const { households } = await find(wangJianguo.name, { community: 'sunshine' }, 'street-admin')
    assert.deepEqual(
      households.map(({ door }) => door.short),
      ['6-3-101']
    )
  })

  it('each look is kept with its reason and whom it showed, and without what was typed', async () => {
    const before = await looks()
    await find('0302', { reason: 'emergency' })
    const [look = assert.fail(), ...others] = (await looks()).slice(before.length)
    assert.deepEqual(
      [others.length, look.what, look.reason, look.people.length],
      [0, 'searched', 'emergency', 2]
    )
    assert.ok(!JSON.stringify(look).includes('0302'))
  })

  it('looks on from where an answer left off', async () => {
    const all = await town.store.find<{ _id: string }>(
      'persons',
      { community: 'sunshine' },
      { order: [['_id', 'asc']] }
    )
    assert.deepEqual((await find('李娟', { after: all.at(-1)!._id })).households, [])
  })

  describe('among 21,000 people', () => {
    before(async () => {
      const ids = Array.from({ length: 21_000 }, (_, count) => `planted-${String(count).padStart(5, '0')}`)
      const planted = ids.map((_id, count) => ({
        _id,
        community: 'sunshine',
        callers: [_id],
        roles: [],
        speaksFor: [],
        door: { id: `door-${count % 7000}`, path: ['sunshine', 'sunshine.0'], plate: '1栋', short: '1' },
        name: town.secrets.seal(count === 20_500 ? '上官婉儿' : '张三', `persons/${_id}/name`),
        phone: null
      }))
      for (let first = 0; first < planted.length; first += 1000)
        await town.store.insertAll('persons', planted.slice(first, first + 1000) as never)
    })

    it('20,000 of them are looked at in one answer, by a call for each thousand; the rest in the next', async () => {
      town.callsSpent()
      const first = await find('上官婉儿')
      assert.deepEqual([first.households.length, first.next !== null], [0, true])
      // Who asks, twenty batches, the look.
      assert.equal(town.callsSpent(), 22)
      const second = await find('上官婉儿', { after: first.next })
      assert.deepEqual([second.households.length, second.next], [1, null])
    })

    it('a name many have shows eight households and says that there are more', async () => {
      const { households, more } = await find('张三')
      assert.deepEqual([households.length, more], [8, true])
      assert.ok(JSON.stringify(households).length < 20_000)
    })
  })
})
