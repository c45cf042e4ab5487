import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { built } from '../built'
import { checkQuality, compileForUpload } from './harness/upload'

describe('the compiled mini-program, as it would be uploaded', () => {
  let dist: string
  let folder: string
  before(async () => {
    dist = await built('weapp')
    folder = mkdtempSync(join(tmpdir(), 'quality-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('Tencent’s own builder takes it: scripts, templates, styles, JSON, package sizes', async () => {
    const files = await compileForUpload(dist)
    assert.ok(files.includes('app.js') && files.includes('resident/home/index.js'), files.join())
  })

  it('its code check has nothing against it', async (t) => {
    const items = await checkQuality(dist, join(folder, 'quality.json'))
    t.diagnostic(items.map(({ name, success }) => `${name}: ${success ? 'yes' : 'no'}`).join(', '))
    const failed = items.filter(({ success }) => !success)
    assert.deepEqual(failed, [])
  })
})
