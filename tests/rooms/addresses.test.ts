import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { joinHousehold, openHome } from '../../domain/contract/people'
import { findDoor, findDoorAtGate, findWorker } from '../../domain/contract/places'
import { bigCommunity, plantBigCommunity } from './big-community'
import { openTown, Refused, type Town } from './town'

describe('doors, as people call them', () => {
  let town: Town
  const ask = async (text: string, community = 'sunshine') => {
    const { found, fitting, doors } = await town.callAs('wu-min', findDoor, { community, text })
    return [found, fitting, ...doors.map(({ short }) => short)]
  }
  const refusal = (code: string, field: string) => (error: unknown) =>
    error instanceof Refused && error.problem.code === code && error.problem.field === field
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('not in a community nobody knows', () =>
    assert.rejects(ask('3-2-502', 'moonlight'), refusal('community.unknown', 'community')))

  it('not without a word, nor with a hundred and one', async () => {
    await assert.rejects(ask(''), refusal('field.too-short', 'text'))
    await assert.rejects(ask('三'.repeat(101)), refusal('field.too-long', 'text'))
    assert.deepEqual(await ask('三'.repeat(100)), ['none', 0])
  })

  it('not at a gate by somebody who does not stand there', async () => {
    for (const persona of ['wu-min', 'li-juan', 'chen-xia', 'zhou-min'])
      await assert.rejects(
        town.callAs(persona, findDoorAtGate, { text: '3-2-502' }),
        (error) => error instanceof Refused && error.problem.code === 'caller.not-allowed'
      )
  })

  it('where no door fits, Wu Min sees the nearest', async () =>
    assert.deepEqual(await ask('三栋九单元五零二'), ['none', 0, '3-1-502', '3-2-502', '3-3-502']))

  it('where several fit, she is asked back', async () =>
    assert.deepEqual(await ask('三栋五零二'), ['several', 3, '3-1-502', '3-2-502', '3-3-502']))

  it('Wu Min says hers and joins at the very door', async () => {
    const { found, doors } = await town.callAs('wu-min', findDoor, {
      community: 'sunshine',
      text: '我家在阳光社区三号楼二单元五零一'
    })
    assert.equal(found, 'one')
    const door = doors[0]!.id
    await town.callAs('wu-min', joinHousehold, {
      community: 'sunshine',
      door,
      name: '吴敏',
      phone: '13800000901'
    })
    const { household } = await town.callAs('wu-min', openHome, {})
    assert.equal(household?.door.plate, '3栋 2单元 501')
  })

  it('Zhao Guoqiang hears an old man at the gate and learns whom to ring', async () => {
    const { found, doors } = await town.callAs('lao-zhao', findDoorAtGate, { text: '胜利巷十二号' })
    assert.equal(found, 'one')
    const { short, worker } = await town.callAs('lao-zhao', findWorker, { door: doors[0]!.id })
    assert.deepEqual([short, worker], ['胜利-12', '孙丽'])
  })

  it('a tenant of the urban village is found by hamlet, house and floor', async () => {
    const said = '厦门市湖里区高殿社区后坑社 123 号 4 楼'
    assert.deepEqual(await ask(said), ['one', 1, '高殿-后坑-123-4'])
    assert.deepEqual((await ask('后坑123号'))[1], 4)
  })

  it('among 4,600 doors', async () => {
    await plantBigCommunity(town)
    assert.deepEqual(await ask('星海北苑 3栋 2单元 502', bigCommunity), ['one', 1, '星海北苑-3-2-502'])
    assert.deepEqual(await ask('站前3-2-502', bigCommunity), ['one', 1, '站前-3-2-502'])
    const [found, fitting, ...doors] = await ask('3-2-502', bigCommunity)
    assert.deepEqual([found, fitting, doors.length], ['several', 5, 5])
  })
})
