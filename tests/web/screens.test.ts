import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { measure, type Limits } from './measure'
import { openWebStreet, type PhoneLook, tourPhones, type WebStreet } from './street'
import { tour } from './tour'

const screens = 56

describe('every screen', () => {
  let street: WebStreet
  before(async () => {
    street = await openWebStreet(tourPhones)
  })
  after(() => street.close())

  const looks: readonly (readonly [string, PhoneLook, Limits])[] = [
    ['can be read and tapped', {}, { target: 44, text: 13, contrast: 4.5 }],
    ['is large for elders', { elder: true }, { target: 60, text: 18, contrast: 4.5 }],
    ['can be read in the dark', { dark: true }, { target: 44, text: 13, contrast: 4.5 }],
    ['fits a desktop', { width: 1280 }, { target: 44, text: 13, contrast: 4.5 }]
  ]
  for (const [what, look, limits] of looks) {
    it(what, async () => {
      const found: string[] = []
      let visited = 0
      await tour(street, look, async (screen, { page }) => {
        visited++
        found.push(...(await measure(page, limits)).map((complaint) => `${screen}: ${complaint}`))
      })
      assert.equal(visited, screens)
      assert.deepEqual(found, [])
    })
  }
})
