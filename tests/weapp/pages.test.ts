import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, laoWang, laoZhao, liJuan, residents, staff, zhouMin } from '../../demo/stories/cast'
import { hire, moveIn } from '../../demo/stories/seed-community'
import { declareTrip } from '../../domain/contract/declarations'
import { built } from '../../scripts/built'
import { fromFengtai, lend, said } from '../rooms/steps'
import { readApp } from './harness/read-app'
import { openStreet, type Street } from './street'

/** Who opens the pages of which front end, or one that is somebody else's. */
const owners: Readonly<Record<string, string>> = {
  resident: liJuan.persona,
  gate: laoZhao.persona,
  grid: chenXia.persona,
  desk: zhouMin.persona,
  'grid/lent/index': laoWang.persona
}

/** WeChat warns above these: a phone draws slowly then. */
const mostNodes = 1000
const deepest = 30

describe('every page, opened by the one it is for', () => {
  let street: Street
  let dist: string
  let declaration: string
  before(async () => {
    dist = await built('weapp')
    street = await openStreet(dist, await built('cloud'))
    for (const member of staff) await hire(street.callAs, member)
    for (const resident of residents) await moveIn(street.callAs, resident)
    const spoken = said([fromFengtai(Date.now())])
    const views = residents.map(({ persona }) => street.callAs(persona, declareTrip, spoken))
    declaration = (await Promise.all(views))[0]?.id ?? ''
    await lend(street, declaration)
  })
  after(() => street.close())

  for (const settings of [{}, { language: 'en', fontSizeScaleFactor: 1.5 }])
    it(`draws something light, ${settings.language ?? 'zh_CN'}, text ×${settings.fontSizeScaleFactor ?? 1}`, async (t) => {
      for (const route of readApp(dist).routes) {
        const owner = owners[route] ?? owners[route.split('/')[0] ?? ''] ?? ''
        const url = `/${route}?id=${declaration}&task=${declaration}&community=sunshine`
        const { screen, line, timers } = street.phone(owner, { settings, url })
        // A page that begins with a question to whoever holds it asks the cloud nothing yet.
        const began = () => line.sent.length > 0 || screen.has('field-said') || screen.has('field-find')
        await screen.until(() => began() && line.unanswered === 0)
        await timers.settled()
        const { nodes, depth } = screen.weight
        t.diagnostic(`${route}: ${nodes} nodes, ${depth} deep`)
        assert.ok(nodes < mostNodes && depth < deepest, `${route}: ${nodes} nodes, ${depth} deep`)
        assert.equal(screen.has('elder'), settings.fontSizeScaleFactor !== undefined)
        assert.equal(screen.has('act-retry') || screen.words === '', false, `${route} reads: ${screen.words}`)
      }
    })
})
