import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { built } from '../../scripts/built'
import { buildForUpload, type UploadReport } from './harness/upload'

describe('the compiled mini-program, as it would be uploaded', () => {
  let report: UploadReport
  before(async () => {
    report = await buildForUpload(await built('weapp'))
  })

  it('Tencent’s own builder takes it: scripts, templates, styles, JSON, package sizes', () => {
    for (const file of ['app.js', 'app.json', 'resident/home/index.js', 'grid/today/index.js'])
      assert.ok(report.files.includes(file), file)
  })

  it('its code check has nothing against it', (t) => {
    t.diagnostic(report.quality.map(({ name }) => name).join(', '))
    assert.ok(report.quality.length > 0)
    assert.deepEqual(
      report.quality.filter(({ success }) => !success),
      []
    )
  })
})
