import { CloudLine } from './cloud-line'
import { compileTemplates } from './compile'
import { nameComponents, registerComponents } from './components'
import { deviceApis, type Happenings, type Settings } from './device'
import { onViewError, type Instance, type Template } from './engine'
import { Faults } from './faults'
import { Hand } from './hand'
import { messageApis } from './messages'
import { Pages } from './pages'
import { readApp, type AppFiles } from './read-app'
import { Realm } from './realm'
import { Screen } from './screen'
import { storageApis, type Shelf } from './storage'
import { Timers } from './timers'
import { createWx } from './wx'

export interface PhoneOptions {
  /** folder of the compiled mini-program; read once per process */
  readonly dist: string
  /** whose WeChat it is; the cloud is told by WeChat, never by the mini-program */
  readonly openid: string
  /** the cloud's admin listener, where WeChat itself calls in */
  readonly adminUrl: string
  readonly settings?: Settings
  /** what the mini-program kept on this phone last time */
  readonly shelf?: Shelf
  /** where the app opens, with its query; the first page by default */
  readonly url?: string
}

type AppInstance = Readonly<Record<'onLaunch' | 'onShow' | 'onHide', ((options: object) => void) | undefined>>

const compiled = new Map<string, { app: AppFiles; templateOf: (path: string) => Template }>()

/** A compiled mini-program is the same for every phone of a test. */
function compiledApp(dist: string) {
  let known = compiled.get(dist)
  if (!known) {
    const app = readApp(dist)
    known = { app, templateOf: compileTemplates(app) }
    compiled.set(dist, known)
  }
  return known
}

/** One phone with the mini-program open on it: Tencent's view engine in front, a bare realm behind. */
export class Phone {
  readonly faults = new Faults()
  readonly timers = new Timers(this.faults)
  readonly happened: Happenings = {
    dialled: [],
    clipboard: undefined,
    tabs: new Map(),
    pulling: false,
    code: undefined
  }
  readonly shelf: Shelf
  readonly line: CloudLine
  readonly pages: Pages
  readonly screen: Screen
  readonly hand: Hand
  private readonly app: AppFiles
  private readonly deafen: () => void
  private appInstance: AppInstance | undefined

  /** Starts the app. @throws Error when it cannot be compiled or does not start */
  constructor({ dist, openid, adminUrl, settings = {}, shelf = new Map(), url }: PhoneOptions) {
    const { app, templateOf } = compiledApp(dist)
    this.app = app
    this.shelf = shelf
    this.line = new CloudLine(adminUrl, openid)
    // The engine does not say whose page failed. Every phone hears it, and the test fails either way.
    this.deafen = onViewError((error) => this.faults.add(error))
    const realm = new Realm(dist, this.timers, this.faults)
    const idOf = nameComponents(app)
    this.pages = new Pages(app, idOf, this.faults)
    this.screen = new Screen(this.pages, this.faults)
    this.hand = new Hand(this.screen, this.timers)
    const apis = {
      ...storageApis(shelf),
      ...deviceApis(settings, this.happened),
      ...messageApis(settings, adminUrl, openid),
      ...this.line.apis,
      ...this.pages.apis
    }
    realm.give({
      wx: createWx(apis, realm, this.faults),
      App: (instance: AppInstance) => (this.appInstance = instance),
      getApp: () => this.appInstance,
      getCurrentPages: () =>
        realm.natives.Array.from<Instance>(this.pages.open.map(({ instance }) => instance))
    })
    try {
      realm.load('app.js')
      registerComponents(app, templateOf, idOf, realm, this.faults)
      this.launch(url ?? `/${app.routes[0]}`)
      this.faults.check()
    } catch (error) {
      this.switchOff()
      throw error
    }
  }

  private launch(url: string): void {
    const [path = '', query = ''] = url.slice(1).split('?')
    const options = {
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      scene: 1001,
      referrerInfo: {}
    }
    this.appInstance?.onLaunch?.(options)
    this.appInstance?.onShow?.(options)
    this.pages.start(url)
  }

  /** Pulls the page down. @throws Error when the page does not let itself be pulled */
  pullDown(): void {
    const { route } = this.pages.top
    if (this.app.components.get(route)?.json.enablePullDownRefresh !== true)
      throw new Error(`${route} cannot be pulled down`)
    this.happened.pulling = true
    this.pages.tell('onPullDownRefresh')
  }

  /** Taps a tab of the bar at the bottom. */
  tapTab(route: string): void {
    this.hand.taps++
    const tab = this.pages.apis.switchTab as (options: { url: string }) => void
    tab({ url: `/${route}` })
  }

  /** Closes the app. @throws Error with everything the phone noticed */
  close(): void {
    this.switchOff()
    this.faults.check()
  }

  /** Closes the app, whatever it noticed. */
  switchOff(): void {
    this.pages.closeAll()
    this.timers.stopAll()
    this.deafen()
  }
}
