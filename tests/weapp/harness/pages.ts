import { viewEngine, type Instance, type Root } from './engine'
import type { Faults } from './faults'
import { resolve, type AppFiles } from './read-app'
import { WxFailure, type Apis } from './wx'

/** WeChat refuses an eleventh page on top of each other. */
const deepest = 10

/** A page that is open: its script's instance and what it has drawn. */
export interface OpenPage {
  readonly route: string
  readonly instance: Instance
  readonly root: Root
  readonly host: HTMLElement
}

/** The pages of one phone on top of each other, and the tab pages that wait beneath. */
export class Pages {
  private stack: OpenPage[] = []
  private readonly waitingTabs = new Map<string, OpenPage>()

  constructor(
    private readonly app: AppFiles,
    private readonly idOf: (path: string) => string,
    private readonly faults: Faults
  ) {}

  get open(): readonly OpenPage[] {
    return this.stack
  }

  /** The page on the screen. @throws Error when the phone shows none */
  get top(): OpenPage {
    const top = this.stack[this.stack.length - 1]
    if (!top) throw new Error('no page is open')
    return top
  }

  /** Tells the page on the screen that something happened, by the name of its handler. */
  tell(event: string, ...details: unknown[]): void {
    this.tellPage(this.top, event, ...details)
  }

  closeAll(): void {
    this.keep(0)
    for (const page of this.waitingTabs.values()) this.close(page)
    this.waitingTabs.clear()
  }

  /** Puts a tab page or the first page on the screen and closes everything else. */
  start(url: string): void {
    const target = this.find(url)
    this.closeAll()
    if (this.app.tabs.includes(target.route)) this.showTab(target)
    else this.push(target)
  }

  readonly apis: Apis = {
    navigateTo: ({ url }: { url: string }) => {
      const target = this.findCommon(url)
      if (this.stack.length === deepest) throw new WxFailure(`webview count limit exceed ${deepest}`)
      this.tell('onHide')
      this.push(target)
    },
    redirectTo: ({ url }: { url: string }) => {
      const target = this.findCommon(url)
      this.keep(this.stack.length - 1)
      this.push(target)
    },
    navigateBack: ({ delta = 1 }: { delta?: number }) => {
      const left = Math.max(1, this.stack.length - delta)
      if (left === this.stack.length) return
      this.keep(left)
      this.tell('onShow')
    },
    switchTab: ({ url }: { url: string }) => {
      const target = this.find(url)
      if (!this.app.tabs.includes(target.route)) throw new WxFailure('can not switch to no-tabBar page')
      this.showTab(target)
    },
    reLaunch: ({ url }: { url: string }) => this.start(url)
  }

  private find(url: string): { route: string; options: Record<string, string> } {
    const [path = '', query = ''] = url.split('?')
    const route = resolve(this.stack.length > 0 ? this.top.route : '', path)
    if (!this.app.routes.includes(route)) throw new WxFailure(`page "${route}" is not found`)
    // WeChat hands the query over as it is written, without decoding it.
    const pairs = query.split('&').filter(Boolean)
    return {
      route,
      options: Object.fromEntries(pairs.map((pair) => pair.split('='))) as Record<string, string>
    }
  }

  private findCommon(url: string) {
    const target = this.find(url)
    if (this.app.tabs.includes(target.route)) throw new WxFailure('can not open a tabbar page')
    return target
  }

  private showTab(target: { route: string; options: Record<string, string> }): void {
    const shown = this.stack.length > 0 ? this.top : undefined
    if (shown?.route === target.route) return
    if (shown && this.stack.length === 1 && this.app.tabs.includes(shown.route)) this.tell('onHide')
    const [first, ...others] = this.stack
    others.reverse().forEach((page) => this.close(page))
    if (first) {
      if (this.app.tabs.includes(first.route)) {
        first.host.remove()
        this.waitingTabs.set(first.route, first)
      } else this.close(first)
    }
    this.stack = []
    const waiting = this.waitingTabs.get(target.route)
    if (!waiting) return this.push(target)
    this.waitingTabs.delete(target.route)
    viewEngine().document.body.appendChild(waiting.host)
    this.stack.push(waiting)
    this.tell('onShow')
  }

  private push({ route, options }: { route: string; options: Record<string, string> }): void {
    const { components, document } = viewEngine()
    const root = components.create(this.idOf(route))
    const { instance } = root
    Object.assign(instance, { route, __route__: route, options })
    const host = document.createElement('div')
    document.body.appendChild(host)
    const page = { route, instance, root, host }
    this.stack.push(page)
    root.attach(host)
    this.tellPage(page, 'onLoad', options)
    this.tellPage(page, 'onShow')
    this.tellPage(page, 'onReady')
  }

  private keep(count: number): void {
    this.stack
      .splice(count)
      .reverse()
      .forEach((page) => this.close(page))
  }

  private close(page: OpenPage): void {
    this.tellPage(page, 'onUnload')
    page.root.detach()
    page.host.remove()
  }

  private tellPage({ instance }: OpenPage, event: string, ...details: unknown[]): void {
    const handler = instance[event]
    if (typeof handler === 'function') this.faults.guard(() => handler.apply(instance, details) as unknown)
  }
}
