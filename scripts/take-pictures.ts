import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openWebStreet, type PhoneLook, tourPhones, type WebStreet } from '../tests/web/street'
import { tour } from '../tests/web/tour'

const root = join(__dirname, '..')
/** Everything, to be looked at; not kept. */
const all = join(root, '.tmp/pictures')
/** What the README shows. */
const kept = join(root, 'docs/pictures')
const forReadme = ['home', 'declaration', 'walk', 'task']

const looks: Readonly<Record<string, PhoneLook>> = {
  phone: {},
  elder: { elder: true },
  dark: { dark: true },
  desktop: { width: 1280, height: 800 }
}

/** Photographs the running product: the wall in the middle of the story, then every screen in every look. */
async function main(): Promise<void> {
  rmSync(all, { recursive: true, force: true })
  for (const folder of [all, kept]) mkdirSync(folder, { recursive: true })
  const wall = await openWebStreet()
  await photographWall(wall)
  await wall.close()

  const street = await openWebStreet(tourPhones)
  for (const [name, look] of Object.entries(looks)) {
    await tour(street, look, async (screen, { page }) => {
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(all, `${name}-${screen}.png`) })
      const readme =
        name === 'phone' ? forReadme.includes(screen) : name === 'desktop' && screen === 'desk-today'
      if (readme) await page.screenshot({ path: join(kept, `${screen}.png`) })
    })
    console.log(`${name} done`)
  }
  await street.close()
  console.log(`every screen in ${all}, what the README shows in ${kept}`)
}

async function photographWall(street: WebStreet): Promise<void> {
  const page = await street.browser.newPage({ locale: 'zh-CN', viewport: { width: 1640, height: 940 } })
  await page.goto(street.wall.url)
  await page.locator('.story-mother-and-daughter').click()
  const chen = page.frameLocator('.phone-chen-xia iframe')
  await chen.locator('.act-call:visible').waitFor({ timeout: 60_000 })
  // The page slides in first.
  await page.waitForTimeout(900)
  await page.screenshot({ path: join(kept, 'wall.png') })
  await page.locator('body[data-story="finished"]').waitFor({ timeout: 60_000 })
  for (const [width, height] of [
    [1640, 940],
    [1280, 720],
    [390, 844]
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(all, `wall-${width}.png`) })
  }
}

void main()
