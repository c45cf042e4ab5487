import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { laoWang } from '../../demo/stories/cast'
import { communityId } from '../../demo/stories/sunshine'
import { wallPhones, type WallPhone } from '../../demo/wall/phones'
import { openStreet, type Street } from '../../scripts/open-street'
import { built, type Build } from '../../scripts/built'
import { openBrowser } from './browser'
import { Hand, type Device, type Dialling } from './hand'

/** Somebody who has just scanned the community's poster. */
export const newcomer: WallPhone = {
  persona: 'wu-min',
  name: '吴敏',
  role: { 'zh-CN': '新来的', en: 'newcomer' },
  page: `/resident/home/index?community=${communityId}`
}

/** A building head who goes where a grid worker asks him to. */
export const helper: WallPhone = {
  persona: laoWang.persona,
  name: laoWang.name,
  role: { 'zh-CN': '楼栋长', en: 'building head' },
  page: '/grid/today/index'
}

/** Somebody else new, who says that she lives with Li Juan. */
export const housemate: WallPhone = { ...newcomer, persona: 'he-fang', name: '何芳' }

/** The phones a tour needs. */
export const tourPhones: readonly WallPhone[] = [...wallPhones, newcomer, helper, housemate]

export interface PhoneLook {
  readonly device?: Device
  readonly width?: number
  readonly height?: number
  readonly elder?: boolean
  readonly dark?: boolean
}

/** The demo street with a browser, for one test file. */
export interface WebStreet extends Street {
  readonly browser: Browser
  /** Opens a persona's phone full size, at its own page, in a browser profile of its own. */
  phone(persona: string, look?: PhoneLook): Promise<Hand>
  /** The wall's own switch. */
  network(persona: string, online: boolean): Promise<void>
}

/** Asked to dial, a browser opens a window no test can close; so the number is written down instead. */
function writeDownDialled(): void {
  const page = window as unknown as Dialling
  page.dialled = []
  page.navigation.addEventListener('navigate', (event) => {
    const [, number] = event.destination.url.split('tel:')
    if (number === undefined) return
    page.dialled.push(number)
    event.preventDefault()
  })
}

export async function openWebStreet(phones: readonly WallPhone[] = wallPhones): Promise<WebStreet> {
  const folder = mkdtempSync(join(tmpdir(), 'wall-'))
  // Copies, so that a build started meanwhile does not pull the pages away from under the phones.
  const copyOf = async (build: Build) => {
    cpSync(await built(build), join(folder, build), { recursive: true })
    return join(folder, build)
  }
  const [functions, h5] = [await copyOf('cloud'), await copyOf('h5')]
  const street = await openStreet({ folder: join(folder, 'street'), functions, h5, phones })
  const browser = await openBrowser()
  const { wall } = street
  return {
    ...street,
    browser,
    async phone(persona, look = {}) {
      const { device = 'mouse', width = 375, height = 740, elder = false, dark = false } = look
      const touch: BrowserContextOptions = device === 'touch' ? { hasTouch: true, isMobile: true } : {}
      const context = await browser.newContext({
        ...touch,
        locale: 'zh-CN',
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light'
      })
      // As Taro keeps it; what 我的 → 大字 leaves behind.
      if (elder) await context.addInitScript(() => localStorage.setItem('session', '{"data":{"elder":true}}'))
      await context.addInitScript(writeDownDialled)
      const page = await context.newPage()
      await page.goto(wall.phones[persona]!)
      return new Hand(page, device)
    },
    async network(persona, online) {
      await fetch(`${wall.url}/network`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ persona, online })
      })
    },
    async close() {
      await browser.close()
      await street.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
