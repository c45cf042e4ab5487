import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listStations } from '../../domain/contract/desk'
import { appointStaff } from '../../domain/contract/people'
import { chenXia, liuYang, sunLi, zhouMin } from '../../demo/stories/cast'
import { communityId } from '../../demo/stories/sunshine'
import { openTown, type Town } from './town'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town.close())

const leaders = async () =>
  (await town.callAs(zhouMin.persona, listStations, {})).grids.map(({ worker }) => worker)

test('the desk reads its own grids with who leads them, and its gates', async () => {
  const { community, grids, gates } = await town.callAs(zhouMin.persona, listStations, {})
  assert.deepEqual(community, { id: communityId, name: '阳光社区' })
  assert.deepEqual(
    grids.map(({ id }) => id),
    ['grid-1', 'grid-2', 'grid-3']
  )
  assert.deepEqual(await leaders(), [chenXia.name, liuYang.name, sunLi.name])
  assert.deepEqual(
    gates.map(({ name }) => name),
    ['北门', '南门']
  )
})

test('a second worker on a grid is a deputy: the list still names who leads it', async () => {
  await town.callAs(zhouMin.persona, appointStaff, {
    community: communityId,
    name: '周梅',
    phone: '13900000009',
    role: 'grid-worker',
    station: 'grid-1'
  })
  assert.deepEqual(await leaders(), [chenXia.name, liuYang.name, sunLi.name])
})
