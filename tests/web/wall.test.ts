import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FrameLocator, Page } from 'playwright-core'
import { chenXia, liJuan, zhouMin } from '../../demo/stories/cast'
import { openWebStreet, type WebStreet } from './street'

const patience = { timeout: 60_000 }

describe('the street wall', () => {
  let street: WebStreet
  let wall: Page
  const phone = (persona: string): FrameLocator => wall.frameLocator(`.phone-${persona} iframe`)
  before(async () => {
    street = await openWebStreet()
    wall = await street.browser.newPage({ locale: 'zh-CN', viewport: { width: 1640, height: 940 } })
    await wall.goto(`${street.wall.url}/?pace=0.1`)
  })
  after(() => street.close())

  const playThrough = async () => {
    await wall.locator('.story-mother-and-daughter').click()
    await wall.locator('body[data-story="playing"]').waitFor()
    await wall.locator('body:not([data-story="playing"])').waitFor(patience)
    assert.equal(await wall.locator('body').getAttribute('data-story'), 'finished', await told('.telling'))
  }
  const told = (selector: string) => wall.locator(selector).innerText()

  it('a phone listens to the wall and to nobody else', async () => {
    const stranger = await street.browser.newPage()
    const frame = `<iframe src="${street.wall.phones[liJuan.persona]}"></iframe>`
    await stranger.route('**/stranger', (route) => route.fulfill({ contentType: 'text/html', body: frame }))
    await stranger.goto('http://127.0.0.1:59999/stranger')
    await stranger.waitForLoadState('networkidle')
    const shown = stranger.frames().map((one) => one.url())
    assert.deepEqual(shown, ['http://127.0.0.1:59999/stranger', 'chrome-error://chromewebdata/'])
    await stranger.close()
  })

  it('plays the whole story by touching the phones', async () => {
    await playThrough()
    await phone(liJuan.persona).locator('.row-declared').first().waitFor()
    const lines = await wall.locator('.told li').allInnerTexts()
    assert.match(lines.at(-1)!, /3-2-502 申报 → 网格员陈霞的手机 \d+\.\d 秒/)
    assert.match(lines[1]!, /给 3-2-502 打电话/)
    assert.match(lines[0]!, /3-2-502 说好了 → 住户的手机 \d+\.\d 秒/)
  })

  it('plays it again, and that is a second declaration', async () => {
    await playThrough()
    const count = phone(zhouMin.persona).locator('.act-open-declared .number-count:visible')
    assert.equal(await count.innerText(), '2')
  })

  it('says why when a phone does not show what the story says', async () => {
    await wall.route('**/wall.json', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace('/resident/home/index', '/resident/mine/index')
      await route.fulfill({ response, body })
    })
    await wall.goto(`${street.wall.url}/?pace=0.1`)
    await wall.locator('.story-mother-and-daughter').click()
    await wall.locator('body[data-story="stuck"]').waitFor(patience)
    assert.match(await told('.telling'), /row-away/)
    await wall.unroute('**/wall.json')
    await wall.goto(`${street.wall.url}/?pace=0.1`)
  })

  it('cuts one phone off and leaves the others', async () => {
    await phone(chenXia.persona).locator('.screen-title', { hasText: '陈霞' }).waitFor()
    const network = wall.locator(`.phone-${chenXia.persona} .network`)
    await network.click()
    await phone(chenXia.persona).locator('.screen-offline:visible').waitFor()
    assert.equal(await phone(zhouMin.persona).locator('.screen-offline:visible').count(), 0)
    assert.match(await wall.locator('.told li').first().innerText(), /陈霞的手机没网了/)
    await network.click()
    await phone(chenXia.persona).locator('.screen-offline:visible').waitFor({ state: 'detached' })
  })

  it('moves the clock of the cloud, and the phones with it', async () => {
    const before = street.cloud.clock.now()
    await wall.locator('.act-hour').click()
    await wall.locator('.told li', { hasText: '时间到了' }).first().waitFor()
    assert.ok(street.cloud.clock.now() - before >= 3_600_000)
    await wall.locator('.act-tomorrow').click()
    await wall.locator('.told li', { hasText: '08:00' }).first().waitFor()
    await wall.locator('.clock', { hasText: '08:0' }).waitFor()
    await phone(zhouMin.persona).locator('.act-open-declared', { hasText: '0' }).waitFor()
  })

  it('a phone whose access has run out renews it and stays who it is', async () => {
    const page = await street.browser.newPage({ locale: 'zh-CN' })
    const renewed = page.waitForRequest(/\/auth\/v1\/token/)
    await page.route(
      ({ pathname }) => pathname === '/',
      async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(
          /"expires_at":"[^"]+"/,
          '"expires_at":"2020-01-01T00:00:00Z"'
        )
        await route.fulfill({ response, body })
      }
    )
    await page.goto(street.wall.phones[liJuan.persona]!)
    await renewed
    await page.locator('.home-name', { hasText: '李娟' }).waitFor()
    await page.close()
  })

  for (const [width, shown] of [
    [1640, 4],
    [1280, 4],
    [390, 1]
  ] as const) {
    it(`shows ${shown} whole ${shown === 1 ? 'phone' : 'phones'} at a width of ${width}`, async () => {
      await wall.setViewportSize({ width, height: 844 })
      await wall.waitForTimeout(300)
      const whole = await wall.locator('.phone .body').evaluateAll(
        (bodies, right) =>
          bodies.filter((body) => {
            const box = body.getBoundingClientRect()
            return box.left >= 0 && box.right <= right
          }).length,
        width
      )
      assert.equal(whole, shown)
      const sideways = await wall.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(sideways <= 0, `the page itself is ${sideways} px too wide`)
    })
  }
})
