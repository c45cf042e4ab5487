import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Phone } from './harness/phone'

const files: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({
    pages: ['home/index', 'tab/index', 'more/index'],
    tabBar: { list: [{ pagePath: 'home/index' }, { pagePath: 'tab/index' }] }
  }),
  'app.js': 'App({})',
  'home/index.wxml':
    '<view class="act-try" bindtap="attempt">{{words}}</view><button class="act-off" disabled bindtap="attempt" />',
  'tab/index.wxml': '<view>tab</view>',
  'more/index.wxml': '<view>{{id}}</view>',
  'home/index.js': "Page({ data: { words: 'home' } })",
  'tab/index.js': 'Page({})',
  'more/index.js': 'Page({ onLoad({ id }) { this.setData({ id }) } })',
  'home/index.json': '{}',
  'tab/index.json': '{}',
  'more/index.json': '{}'
}

/** What a handler does, and what the phone has to notice. */
const forbidden: readonly (readonly [handler: string, notices: RegExp])[] = [
  ["localStorage.setItem('a', 'b')", /setItem/],
  ['window.innerWidth', /innerWidth/],
  ['crypto.getRandomValues(new Uint8Array(1))', /crypto is not defined/],
  ["new Intl.DateTimeFormat('zh')", /Intl is not defined/],
  ["new Function('return 1')()", /EvalError/],
  ['new TextEncoder()', /TextEncoder is not defined/],
  ['queueMicrotask(() => 1)', /queueMicrotask is not defined/],
  ['[1].at(0)', /at is not a function/],
  ['wx.notThere()', /notThere is not a function/],
  ['wx.cloud.notThere()', /notThere is not a function/],
  ['wx.navigateTo()', /navigateTo needs an argument/],
  ['wx.navigateTo({})', /navigateTo needs the option url/],
  ['wx.navigateTo({ url: 1 })', /navigateTo wants string for url, not number/],
  ["wx.navigateTo({ url: '/more/index', colour: 'red' })", /navigateTo has no option colour/],
  ['wx.cloud.callFunction({ data: {} })', /cloud.callFunction needs the option name/],
  ['wx.getLocation({})', /getLocation is something this phone cannot do/],
  ['this.setData({ words() {} })', /cannot carry words, which is function/],
  ['this.setData({ words: undefined })', /cannot carry words, which is undefined/],
  ["this.setData({ words: 'x'.repeat(300000) })", /one setData of 293 kB/],
  ["setTimeout(() => { throw new Error('late') }, 0)", /late/],
  ["console.error('ouch')", /ouch/]
]

describe('a phone that is no phone notices what a phone would refuse', () => {
  let folder: string
  let apps = 0
  const open = (changed: Readonly<Record<string, string>> = {}) => {
    const dist = join(folder, String(++apps))
    for (const [name, content] of Object.entries({ ...files, ...changed })) {
      mkdirSync(dirname(join(dist, name)), { recursive: true })
      writeFileSync(join(dist, name), content)
    }
    return new Phone({ dist, openid: 'somebody', adminUrl: 'http://127.0.0.1:9' })
  }
  const doing = (handler: string) =>
    open({ 'home/index.js': `Page({ data: { words: 'home' }, attempt() { ${handler} } })` })

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'phone-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  for (const [handler, notices] of forbidden)
    it(handler, async () => {
      const phone = doing(handler)
      assert.deepEqual(phone.faults.all, [])
      await phone.hand.tap('act-try')
      assert.match(phone.faults.all.join(), notices)
      assert.throws(() => phone.close(), notices)
    })

  it('a broken expression, a template nobody wrote, a page without a script', () => {
    assert.throws(() => open({ 'home/index.wxml': '<view>{{words..length}}</view>' }), /wcc refuses/)
    assert.throws(() => open({ 'home/index.js': '' }), /defines 0 pages/)
    assert.throws(
      () => open({ 'home/index.json': '{"usingComponents":{"x":"../x/index"}}' }),
      /x\/index.json/
    )
  })

  it('a handler that is not bound hears nothing', async () => {
    const phone = open({ 'home/index.js': "Page({ attempt() { this.setData({ words: 'tapped' }) } })" })
    await phone.hand.tap('act-try')
    assert.equal(phone.screen.words, 'tapped')
    const unbound = open({ 'home/index.wxml': '<view class="act-try">{{words}}</view>' })
    await unbound.hand.tap('act-try')
    assert.equal(unbound.screen.words, 'home')
  })

  it('a disabled button cannot be tapped', async () => {
    const phone = doing("this.setData({ words: 'tapped' })")
    await assert.rejects(phone.hand.tap('act-off', '', 50), /act-off is disabled/)
    assert.equal(phone.screen.words, 'home')
  })

  it('pages lie on each other as in WeChat: ten at most, tabs never on top', async () => {
    const asked =
      'wx.navigateTo({ url: this.data.url, fail: ({ errMsg }) => this.setData({ words: errMsg }) })'
    const phone = doing(asked)
    const { instance } = phone.pages.top
    for (const [url, words] of [
      ['/nowhere/index', 'navigateTo:fail page "nowhere/index" is not found'],
      ['/tab/index', 'navigateTo:fail can not open a tabbar page']
    ] as const) {
      instance.setData({ url })
      await phone.hand.tap('act-try')
      await phone.screen.reads(words)
    }
    const navigateTo = phone.pages.apis.navigateTo as (options: { url: string }) => void
    for (let page = 2; page <= 10; page++) navigateTo({ url: `/more/index?id=%E5%8F%B7${page}` })
    assert.equal(phone.screen.words, '%E5%8F%B710', 'a query arrives as it was written')
    assert.throws(() => navigateTo({ url: '/more/index' }), /webview count limit exceed/)
    phone.close()
  })

  it('what it keeps survives the app, and other phones do not see it', async () => {
    const first = doing("wx.setStorageSync('a', { words: 'kept' })")
    await first.hand.tap('act-try')
    first.close()
    assert.equal(first.shelf.get('a'), '{"words":"kept"}')
    const reads = "this.setData({ words: wx.getStorageSync('a').words || 'nothing' })"
    const other = doing(reads)
    await other.hand.tap('act-try')
    assert.equal(other.screen.words, 'nothing')
  })
})
