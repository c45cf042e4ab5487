import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import excel from 'exceljs'
import type { Submission } from '../../cloudfunctions/submissions/submission'
import { chenXia, liJuan, wangJianguo, zhouMin } from '../../demo/stories/cast'
import { everyTask, openToday } from '../../domain/contract/desk'
import { bytesPerPart, exportTasks, readExport } from '../../domain/contract/exporting'
import type { InputOf } from '../../domain/contract/operation'
import { refusal } from './refusal'
import { declare } from './steps'
import { clientId, openTown, type Town } from './town'

type Look = {
  readonly _id: string
  readonly rows: number
  readonly people: readonly string[]
  readonly file: string
}

/** All cells of the first sheet as text. */
async function rowsOf(base64: string): Promise<string[][]> {
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64').buffer as ArrayBuffer)
  const sheet = book.worksheets[0]!
  return sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1).map(String)] : []))
}

describe('the desk takes its rows out into a spreadsheet', () => {
  let town: Town
  let declared: Awaited<ReturnType<typeof declare>>
  const take = (more: Partial<InputOf<typeof exportTasks>> = {}, who = zhouMin.persona, id?: string) =>
    town.callAs(who, exportTasks, { community: null, filters: everyTask, language: 'zh-CN', ...more }, id)
  const looks = () => town.store.find<Look>('looks', { community: 'sunshine' })
  before(async () => {
    town = await openTown()
    declared = await declare(town, liJuan.persona)
  })
  after(() => town.close())

  it('nobody without the right, nobody for another community, and nothing is noted', async () => {
    await assert.rejects(take({}, chenXia.persona), refusal('caller.not-allowed'))
    await assert.rejects(take({}, liJuan.persona), refusal('caller.not-allowed'))
    await assert.rejects(take({ community: 'moonlight' }), refusal('caller.not-allowed', 'community'))
    assert.deepEqual(await looks(), [])
  })

  it('says first who took it out and when, then a row for each task, and nobody’s name or number', async () => {
    const { rows, parts, base64, name } = await take()
    const [[mark = ''] = [], header, ...tasks] = await rowsOf(base64)
    assert.match(mark, /^阳光社区 · 周敏 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 导出/)
    assert.deepEqual([rows, parts, header?.[0]], [1, 1, '门牌'])
    assert.deepEqual(tasks[0]?.slice(0, 4), ['3栋 2单元 502', '第一网格', '申报行程', '居家观察'])
    assert.equal(tasks[0]?.[5], chenXia.name)
    assert.match(name, /^阳光社区-.*\.xlsx$/)
    const text = JSON.stringify(await rowsOf(base64))
    for (const secret of [liJuan.name, liJuan.phone, '0302', '丰台', 'G91', declared.id])
      assert.ok(!text.includes(secret), secret)
  })

  it('only the rows that are looked at', async () => {
    const { rows, base64 } = await take({ filters: { ...everyTask, measure: 'test' } })
    assert.deepEqual([rows, (await rowsOf(base64)).length], [0, 2])
  })

  it('the street takes out a community it names', async () => {
    const { base64 } = await take({ community: 'sunshine' }, 'street-admin')
    assert.match((await rowsOf(base64))[0]![0]!, /街道值班 \d/)
  })

  it('is noted once with how many rows and about whom, however often it is sent', async () => {
    const before = (await looks()).length
    const id = clientId(town.now())
    const first = await take({}, zhouMin.persona, id)
    await take({}, zhouMin.persona, id)
    const noted = await looks()
    assert.equal(noted.length, before + 1)
    const look = noted.find(({ _id }) => _id === first.export)
    assert.deepEqual([look?.rows, look?.people.length, look?.file], [1, 1, null])
  })

  describe('1,500 rows', () => {
    let taken: Awaited<ReturnType<typeof take>>
    before(async () => {
      const like = (await town.store.read<Submission>('submissions', declared.id))!
      const many = Array.from({ length: 1499 }, (_, count) => ({
        ...like,
        _id: `task-${count}`,
        due: like.due + ((count * 7919) % 1499),
        door: {
          ...like.door,
          plate: `${(count * 31) % 97}栋 ${(count * 17) % 7}单元 ${(count * 7919) % 2999}`
        }
      }))
      for (let first = 0; first < many.length; first += 500)
        await town.store.insertAll('submissions', many.slice(first, first + 500) as never)
      taken = await take()
    })

    it('stand a hundred at a time in the desk’s table, each once, the most urgent first', async () => {
      town.callsSpent()
      const first = await town.callAs(zhouMin.persona, openToday, { filters: everyTask, from: 0 })
      // Who asks, two thousand open tasks at most, two counts; the community is known.
      assert.equal(town.callsSpent(), 5)
      assert.ok(JSON.stringify(first).length < 60_000)
      assert.deepEqual([first.open, first.matching, first.rows.length], [1500, 1500, 100])
      const rows = [...first.rows]
      while (rows.length < first.matching)
        rows.push(
          ...(await town.callAs(zhouMin.persona, openToday, { filters: everyTask, from: rows.length })).rows
        )
      assert.equal(new Set(rows.map(({ id }) => id)).size, 1500)
      const dues = rows.map(({ due }) => due)
      assert.deepEqual(
        dues,
        [...dues].sort((a, b) => a - b)
      )
    })

    it('come in parts that fit an answer, and are whole together', async () => {
      assert.ok(taken.parts > 1 && taken.base64.length <= (bytesPerPart / 3) * 4)
      let { base64 } = taken
      for (let part = 1; part < taken.parts; part++)
        base64 += (await town.callAs(zhouMin.persona, readExport, { export: taken.export, part })).base64
      assert.equal((await rowsOf(base64)).length, 1500 + 2)
    })

    it('only for whoever took them out, no part beyond the last', async () => {
      const first = { export: taken.export, part: 1 }
      await assert.rejects(town.callAs('street-admin', readExport, first), refusal('export.gone', 'export'))
      await assert.rejects(
        town.callAs(zhouMin.persona, readExport, { export: taken.export, part: taken.parts }),
        refusal('export.gone', 'export')
      )
    })

    it('an hour later the file is gone; that it was taken out stays noted', async () => {
      const { file } = (await looks()).find(({ _id }) => _id === taken.export)!
      assert.ok(file)
      town.forwardMs(3_600_001)
      await assert.rejects(
        town.callAs(zhouMin.persona, readExport, { export: taken.export, part: 1 }),
        refusal('export.gone', 'export')
      )
      const forgetting = { act: 'forget-expired', input: {} }
      const reply = await town.send({ caller: null, timer: true }, 'clock', forgetting)
      assert.ok(reply.ok, JSON.stringify(reply))
      const noted = (await looks()).find(({ _id }) => _id === taken.export)
      assert.deepEqual([noted?.rows, noted?.file], [1500, null])
      assert.equal(await town.files.read(file, 10_000_000), 'missing')
    })
  })

  it('other rows do not leave under what is noted already; rows of later do, and are noted too', async () => {
    const id = clientId(town.now())
    const first = await take({ filters: { ...everyTask, measure: 'test' } }, zhouMin.persona, id)
    await assert.rejects(take({}, zhouMin.persona, id), refusal('request.id-reused', 'id'))
    const all = clientId(town.now())
    const before = await take({}, zhouMin.persona, all)
    await declare(town, wangJianguo.persona)
    await take({}, zhouMin.persona, all)
    const noted = (await looks()).filter(({ _id }) => [first.export, before.export].includes(_id))
    assert.deepEqual(noted.map(({ rows, people }) => [rows, people.length]).sort(), [
      [0, 0],
      [1501, 2]
    ])
  })
})
