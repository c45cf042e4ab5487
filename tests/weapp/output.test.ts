import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { built } from '../../scripts/built'
import { compileStyles, compileTemplates } from './harness/compile'
import { readApp, type AppFiles } from './harness/read-app'

describe('the compiled mini-program, as WeChat reads it', () => {
  let app: AppFiles
  before(async () => {
    app = readApp(await built('weapp'))
  })

  it('every template and every WXS compiles with wcc', () => {
    const templateOf = compileTemplates(app)
    for (const path of app.components.keys()) assert.equal(typeof templateOf(path), 'function', path)
  })

  it('every style compiles with wcsc', () => compileStyles(app))

  it('every page and component has its four files or does without styles', () => {
    for (const path of app.components.keys())
      for (const ending of ['js', 'json', 'wxml']) assert.ok(app.files.includes(`${path}.${ending}`), path)
  })

  it('a component says that it is one, and a page does not', () => {
    for (const [path, { json }] of app.components)
      assert.equal(json.component === true, !app.routes.includes(path), path)
  })

  it('a tab is a page of the main package and has its icons', () => {
    const { pages, tabBar } = app.config
    for (const { pagePath, iconPath, selectedIconPath } of tabBar?.list ?? []) {
      assert.ok(pages.includes(pagePath), pagePath)
      for (const icon of [iconPath, selectedIconPath]) assert.ok(app.files.includes(icon), icon)
    }
  })

  it('no script looks behind in a regular expression: iOS before 16.4 cannot read it', () => {
    for (const file of app.files.filter((name) => name.endsWith('.js')))
      assert.doesNotMatch(readFileSync(join(app.dist, file), 'utf8'), /\/[^/\n]*\(\?<[=!]/, file)
  })

  it('the packages stay small: 1.0 MB main, 1 MB desk, 500 kB each other', (t) => {
    const roots = (app.config.subPackages ?? []).map(({ root }) => root)
    const sizeOf = (files: readonly string[]) =>
      files.reduce((sum, file) => sum + statSync(join(app.dist, file)).size, 0)
    const inside = (root: string) => app.files.filter((file) => file.startsWith(`${root}/`))
    const main = sizeOf(app.files.filter((file) => !roots.some((root) => file.startsWith(`${root}/`))))
    t.diagnostic(`main ${kilobytes(main)}`)
    assert.ok(main <= 1_000_000, `main package: ${kilobytes(main)}`)
    for (const root of roots) {
      const size = sizeOf(inside(root))
      t.diagnostic(`${root} ${kilobytes(size)}`)
      assert.ok(size <= (root === 'desk' ? 1_000_000 : 500_000), `${root}: ${kilobytes(size)}`)
    }
  })
})

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`
