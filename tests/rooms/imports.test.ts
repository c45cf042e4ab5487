import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  applyImport,
  cancelImport,
  checkImport,
  readImport,
  readTemplate,
  startImport
} from '../../domain/contract/imports'
import { appointStaff } from '../../domain/contract/people'
import { findDoor, listPlaces } from '../../domain/contract/places'
import type { Community } from '../../cloudfunctions/places/community'
import { applyAll, checked, doorSheet, upload } from './import-steps'
import { openTown, Refused, type Town } from './town'

const refusal = (code: string) => (error: unknown) => error instanceof Refused && error.problem.code === code
const minute = 60_000

/** Doors of a new building in grid 2, with a worker nobody knows yet. */
const building = (name: string, doors: number, phone: string) =>
  Array.from({ length: doors }, (_, n) => [
    name,
    `${1 + (n % 6)}单元`,
    `${n}`,
    '第二网格',
    '王五',
    phone,
    '',
    ''
  ])

describe('importing a sheet', () => {
  let town: Town
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  const community = async () => (await town.store.read<Community>('communities', 'sunshine'))!
  /** What of an import lies anywhere in the store, besides what everybody sees. */
  const leftovers = async () => {
    const { placesVersion, importing } = await community()
    const unseen = await town.store.find<{ _id: string; version: number }>(
      'places',
      { community: 'sunshine' },
      { limit: 1000 }
    )
    return {
      places: unseen.filter(({ version }) => version > placesVersion).length,
      parts: (await town.store.find('importParts', {})).length,
      imports: (await town.store.find('imports', {})).length,
      importing
    }
  }
  const nothing = { places: 0, parts: 0, imports: 0, importing: null }
  const tick = () => town.send({ caller: null, timer: true }, 'clock', { act: 'tend-imports', input: {} })
  const found = async (text: string) => {
    const answer = await town.callAs('stranger', findDoor, { community: 'sunshine', text })
    return answer.found
  }
  const seen = async () => {
    town.coldStart()
    return (await town.callAs('stranger', listPlaces, { community: 'sunshine', parent: null })).places.map(
      ({ name }) => name
    )
  }

  it('is refused whole when it is no sheet, or never arrived', async () => {
    await assert.rejects(checked(town, Buffer.from([0xff, 0xff, 0x80, 0xff])), refusal('sheet.not-a-sheet'))
    const { import: id } = await town.callAs('zhou-min', startImport, { community: null, size: 10 })
    await assert.rejects(town.callAs('zhou-min', checkImport, { import: id }), refusal('import.no-file'))
    await assert.rejects(town.callAs('zhou-min', applyImport, { import: id }), refusal('import.no-file'))
    await town.callAs('zhou-min', cancelImport, { import: id })
    assert.deepEqual(await leftovers(), nothing)
  })

  it('is refused for a community somebody does not run', () =>
    assert.rejects(
      town.callAs('zhou-min', startImport, { community: 'moonlight', size: 10 }),
      refusal('caller.not-allowed')
    ))

  it('names every bad cell, page by page, and brings nothing in while there is one', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => [
      '9栋',
      '1单元',
      `${n}`,
      '第一网格',
      '孙丽',
      '1380000'
    ])
    const view = await checked(town, await doorSheet(...rows))
    assert.deepEqual([view.bad.total, view.bad.cells.length, view.bad.cells[0]!.at], [120, 50, '门牌!F2'])
    const { import: last } = await town.callAs('zhou-min', readImport, { community: null, from: 100 })
    assert.deepEqual([last!.bad.from, last!.bad.cells.map(({ at }) => at).at(-1)], [100, '门牌!F121'])
    await assert.rejects(
      town.callAs('zhou-min', applyImport, { import: view.id }),
      refusal('import.has-errors')
    )
    assert.ok(!(await seen()).includes('9栋'))
  })

  it('shows nothing before everything: doors, addresses, grids and staff come in one update', async () => {
    const view = await checked(town, await doorSheet(...building('7栋', 2500, '13900000071')))
    const { newDoors, otherDoors, newStaff, knownStaff, newGrids } = view.counts!
    assert.deepEqual([newDoors, otherDoors, newStaff, knownStaff, newGrids], [2500, 264, 1, 0, 0])
    const states: string[] = []
    for (let done = false; !done;) {
      const asked = await town.callAs('zhou-min', applyImport, { import: view.id })
      states.push(asked.state)
      done = asked.state === 'applied'
      town.coldStart()
      assert.equal((await seen()).includes('7栋'), done)
      assert.equal(await found('7栋1单元0'), done ? 'one' : 'none')
    }
    assert.deepEqual(states, ['applying', 'applied'])
    const { doors, table, staff, placesVersion } = await community()
    assert.deepEqual([doors, placesVersion], [2764, 2])
    const worker = table.grids.find(({ id }) => id === 'grid-2')!.worker!
    assert.equal(staff[worker]!.phone, '13900000071')
    const post = await town.store.read<{ _id: string; holder: null; codeUntil: number }>('posts', worker)
    assert.deepEqual([post!.holder, post!.codeUntil], [null, 0])
  })

  it('changes nothing the second time', async () => {
    const before = await community()
    const view = await checked(town, await doorSheet(...building('7栋', 2500, '13900000071')))
    assert.deepEqual([view.changes, view.counts!.knownDoors], [false, 2500])
    assert.equal((await town.callAs('zhou-min', applyImport, { import: view.id })).state, 'ready')
    assert.deepEqual(await community(), before)
  })

  it('leaves nothing behind when it is cancelled halfway', async () => {
    const view = await checked(town, await doorSheet(...building('8栋', 4500, '13900000081')))
    assert.equal((await town.callAs('zhou-min', applyImport, { import: view.id })).state, 'applying')
    assert.ok((await leftovers()).importing)
    await assert.rejects(
      town.callAs('zhou-min', startImport, { community: null, size: 5 }),
      refusal('import.running')
    )
    await town.callAs('zhou-min', cancelImport, { import: view.id })
    await assert.rejects(town.callAs('zhou-min', applyImport, { import: view.id }), refusal('import.unknown'))
    town.forwardMs(20 * minute)
    await tick()
    assert.deepEqual(await leftovers(), nothing)
    assert.ok(!(await seen()).includes('8栋'))
  })

  it('goes on by the clock when nobody asks any more', async () => {
    const view = await checked(town, await doorSheet(...building('8栋', 4500, '13900000081')))
    await town.callAs('zhou-min', applyImport, { import: view.id })
    await tick()
    assert.ok(!(await seen()).includes('8栋'))
    for (let round = 0; round < 2; round++) {
      town.forwardMs(2 * minute)
      await tick()
    }
    assert.ok((await seen()).includes('8栋'))
    await assert.rejects(
      town.callAs('zhou-min', cancelImport, { import: view.id }),
      refusal('import.done-already')
    )
  })

  it('makes way for an appointment that happens meanwhile, and keeps both', async () => {
    const rows = building('5栋', 3, '13900000081').map((row) => ['10栋', ...row.slice(1)])
    const view = await checked(town, await doorSheet(...rows))
    const appointment = {
      community: 'sunshine',
      name: '冯涛',
      phone: '13900000088',
      role: 'gate-staff',
      station: 'south'
    } as const
    const { post } = await town.callAs('street-admin', appointStaff, appointment)
    await applyAll(town, view.id)
    assert.equal((await community()).staff[post]!.name, '冯涛')
    assert.ok((await seen()).includes('10栋'))
  })

  it('asks to be checked again when the tree has changed since', async () => {
    const view = await checked(town, await doorSheet(...building('11栋', 3, '13900000081')))
    const { placesVersion } = await community()
    await town.store.change('communities', { _id: 'sunshine' }, { placesVersion: placesVersion + 1 })
    await assert.rejects(town.callAs('zhou-min', applyImport, { import: view.id }), refusal('import.stale'))
    await town.store.change('communities', { _id: 'sunshine' }, { placesVersion })
    await town.callAs('zhou-min', checkImport, { import: view.id })
    await applyAll(town, view.id)
    assert.ok((await seen()).includes('11栋'))
  })

  it('is forgotten after a day, file and all', async () => {
    const id = await upload(town, await doorSheet(...building('12栋', 3, '13900000081')))
    await town.callAs('zhou-min', checkImport, { import: id })
    town.forwardMs(25 * 60 * minute)
    await tick()
    assert.deepEqual(await leftovers(), nothing)
  })

  it('starts from a template whose example may stay', async () => {
    const { base64 } = await town.callAs('zhou-min', readTemplate, { form: 'xlsx' })
    await assert.rejects(checked(town, Buffer.from(base64, 'base64')), refusal('sheet.empty'))
    const csv = await town.callAs('zhou-min', readTemplate, { form: 'doors-csv' })
    assert.match(Buffer.from(csv.base64, 'base64').toString(), /^\ufeff小区,楼栋/)
  })
})
