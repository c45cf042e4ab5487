import type { ViewElement } from './engine'
import type { Faults } from './faults'
import type { Pages } from './pages'

/** How long a person looks before giving up. Milliseconds; ten times and more what anything here takes. */
const longEnough = 10_000

/** What somebody holding the phone sees. Elements are found by class name, on the page in front only. */
export class Screen {
  constructor(
    private readonly pages: Pages,
    private readonly faults: Faults
  ) {}

  get route(): string {
    return this.pages.top.route
  }

  /** Everything written on the page, in one line. */
  get words(): string {
    return wordsOf(this.pages.top.host)
  }

  all(className: string, showing = ''): ViewElement[] {
    const found = [...this.pages.top.host.querySelectorAll<ViewElement>(`.${className}`)]
    return found.filter((element) => wordsOf(element).includes(showing))
  }

  has(className: string, showing = ''): boolean {
    return this.all(className, showing).length > 0
  }

  /** The only element of a class, or the only one of them that shows some words. @throws Error naming the others */
  one(className: string, showing = ''): ViewElement {
    const found = this.all(className, showing)
    const [only] = found
    if (found.length === 1 && only) return only
    const about = showing ? `.${className} showing ${showing}` : `.${className}`
    throw new Error(`${found.length} elements are ${about} on ${this.route}, which reads: ${this.words}`)
  }

  text(className: string, showing = ''): string {
    return wordsOf(this.one(className, showing))
  }

  /** An attribute as the app set it, for example what stands in a field (`value`). */
  attribute(className: string, name: string): unknown {
    return attributeOf(this.one(className), name)
  }

  /** Waits until something holds. @throws Error with the last reason why not, or at once with a fault */
  async until<T>(holds: () => T, patience = longEnough): Promise<NonNullable<T>> {
    const giveUp = Date.now() + patience
    for (;;) {
      this.faults.check()
      try {
        const found = holds()
        if (found) return found
        if (Date.now() > giveUp) throw new Error(`waited in vain for ${holds.toString()}\n${this.words}`)
      } catch (error) {
        if (Date.now() > giveUp) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Waits until the page in front reads so. */
  async reads(words: string): Promise<void> {
    await this.until(() => {
      if (!this.words.includes(words))
        throw new Error(`${this.route} does not read "${words}" but: ${this.words}`)
      return true
    })
  }

  /** Waits until a page is in front. */
  async shows(route: string): Promise<void> {
    await this.until(() => {
      if (this.route !== route) throw new Error(`${this.route} is in front, not ${route}`)
      return true
    })
  }

  /** What WeChat counts: nodes on the page, and how deep they are nested. It warns above 1000 and 30. */
  get weight(): { readonly nodes: number; readonly depth: number } {
    const depthOf = (element: Element): number => 1 + Math.max(0, ...[...element.children].map(depthOf))
    const { host } = this.pages.top
    return { nodes: host.querySelectorAll('*').length, depth: depthOf(host) - 1 }
  }
}

export function attributeOf(element: ViewElement, name: string): unknown {
  return element.__wxElement?._vt?.attrs.find((attribute) => attribute.name === name)?.value
}

/** What an element reads; the invisible marks where a line may break are nothing anybody sees. */
function wordsOf(element: Element): string {
  return (element.textContent ?? '').replaceAll('\u200b', '')
}
