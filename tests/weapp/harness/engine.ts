import { JSDOM } from 'jsdom'

/** The virtual tree of a template for some data, in the shape wcc gives it. */
export type Template = (data: unknown) => unknown

/** A node of exparser, the engine behind the screen. */
export interface ViewNode {
  readonly $$?: ViewElement
  /** the last rendered template node: its attributes as the app gave them */
  readonly _vt?: { readonly tagName: string; readonly attrs: readonly { name: string; value: unknown }[] }
  triggerLifeTime(name: string): void
}

/** What exparser draws into: a DOM element that knows its node. */
export type ViewElement = HTMLElement & { readonly __wxElement?: ViewNode }

/** `this` of a page or a component: the logic layer's handle on it. */
export interface Instance {
  readonly _exparserNode: ViewNode
  route?: string
  options?: Readonly<Record<string, string>>
  setData(data: object, done?: () => void): void
  [method: string]: unknown
}

/** What `Component()` is given, as far as the engine cares. */
export interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly data?: object
  readonly methods?: object
  readonly behaviors?: readonly string[]
  readonly options?: object
  readonly lifetimes?: Readonly<Record<string, ((this: Instance) => void) | undefined>>
  readonly created?: (this: Instance) => void
  readonly attached?: (this: Instance) => void
}

export interface Root {
  readonly instance: Instance
  readonly dom: ViewElement
  attach(parent: Node): void
  detach(): void
}

interface JComponent {
  register(
    definition: Definition & {
      readonly id: string
      readonly path: string
      readonly tagName: string
      readonly template: Template
      readonly usingComponents: Readonly<Record<string, string>>
    }
  ): void
  behavior(definition: object): string
  create(id: string): Root
}

interface Exparser {
  readonly Event: {
    create(type: string, detail: unknown, options: object): object
    dispatchEvent(target: ViewNode, event: object): void
  }
  addGlobalErrorListener(listener: (error: unknown) => boolean): number
  removeGlobalErrorListener(id: number): void
}

/** Tencent's view engine, drawing into a jsdom document of its own. One per process; phones share it. */
export interface Engine {
  readonly document: Document
  readonly components: JComponent
  readonly exparser: Exparser
}

let engine: Engine | undefined

export function viewEngine(): Engine {
  engine ??= start()
  return engine
}

/** Hears of whatever an event handler, a template or a lifetime throws. @returns a way to stop hearing */
export function onViewError(hear: (error: unknown) => void): () => void {
  const { exparser } = viewEngine()
  const id = exparser.addGlobalErrorListener((error) => {
    hear(error)
    // Keeps the engine from printing it as well.
    return false
  })
  return () => exparser.removeGlobalErrorListener(id)
}

function start(): Engine {
  const { window } = new JSDOM('<body></body>')
  // exparser asks the version of the web view it lives in.
  Object.assign(window, { __webview_engine_version__: 0.02 })
  // The engine takes these from the global scope. The code of the mini-program never sees them: its realm has a
  // global scope of its own.
  const { document, Node, Element, HTMLElement, MutationObserver, CustomEvent, Text } = window
  Object.assign(globalThis, {
    window,
    document,
    Node,
    Element,
    HTMLElement,
    MutationObserver,
    CustomEvent,
    Text
  })
  return {
    document,
    components: require('j-component') as JComponent,
    exparser: require('miniprogram-exparser') as Exparser
  }
}
