import type { Locator, Page } from 'playwright-core'
import { fromDrawer } from '../../demo/stories/drawer'
import { addressBar, filled, type Step } from '../../demo/stories/story'

export type Device = 'mouse' | 'touch'

const patience = { timeout: 20_000 }

/** What a page under test keeps of the numbers it asked to dial. */
export type Dialling = Window & {
  dialled: string[]
  readonly navigation: {
    addEventListener(
      name: 'navigate',
      listener: (event: Event & { readonly destination: { readonly url: string } }) => void
    ): void
  }
}

/** Somebody's hand on one phone, a mouse or a finger, and how much it has had to do. */
export class Hand {
  readonly done = { taps: 0, letters: 0 }

  constructor(
    readonly page: Page,
    private readonly device: Device
  ) {}

  /** What can be seen there: pages lower in the stack stay in the document, hidden. */
  at(selector: string): Locator {
    return this.page.locator(selector).filter({ visible: true }).first()
  }

  async tap(selector: string): Promise<void> {
    const target = this.at(selector)
    await (this.device === 'touch' ? target.tap(patience) : target.click(patience))
    this.done.taps++
  }

  /** Taps the field and types at its end. */
  async type(selector: string, words: string): Promise<void> {
    await this.tap(selector)
    await this.page.keyboard.type(words)
    this.done.letters += words.length
  }

  /** Waits until it can be seen, with `words` until it says so. @returns all it says */
  async see(selector: string, words?: string): Promise<string> {
    const places = this.page.locator(selector).filter({ visible: true })
    const place = (words === undefined ? places : places.filter({ hasText: words })).first()
    await place.waitFor({ ...patience, state: 'visible' })
    return (await place.innerText()).trim()
  }

  /** Waits until exactly so many can be seen. */
  async seeCount(selector: string, count: number): Promise<void> {
    await this.page.waitForFunction(
      ([at, wanted]) =>
        [...document.querySelectorAll(at)].filter((one) => one.checkVisibility()).length === wanted,
      [selector, count] as const,
      patience
    )
  }

  /** Waits until it cannot be seen any more. */
  async seeGone(selector: string): Promise<void> {
    await this.at(selector).waitFor({ ...patience, state: 'hidden' })
  }

  /** Does one step of a story. @returns what it kept, if it keeps something */
  async follow(step: Step, kept: ReadonlyMap<string, string>): Promise<string | undefined> {
    const at = filled(step.at, kept)
    switch (step.does) {
      case 'tap':
        if (!(await this.#instead(at, step.unless))) await this.tap(at)
        return
      case 'drop':
        await this.#drop(at, (await fromDrawer(step.file))!)
        return
      case 'type':
        await this.type(at, step.words)
        return
      case 'see':
        await this.see(at, step.words)
        return
      case 'keep':
        return this.#keep(at, step.part)
    }
  }

  /** The numbers this page has asked to dial. */
  dialled(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as Dialling).dialled)
  }

  /** Puts the phone away. */
  leave(): Promise<void> {
    return this.page.context().close()
  }

  /** Waits until one of both can be seen. @returns whether it is the other one */
  async #instead(at: string, unless: string | undefined): Promise<boolean> {
    if (unless === undefined) return false
    await this.see(`${at}, ${unless}`)
    return this.at(unless).isVisible()
  }

  async #drop(at: string, bytes: Uint8Array): Promise<void> {
    await this.see(at)
    const file = Buffer.from(bytes).toString('base64')
    const held = await this.page.evaluateHandle((base64) => {
      const transfer = new DataTransfer()
      transfer.items.add(
        new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], 'sheet.xlsx')
      )
      return transfer
    }, file)
    await this.at(at).dispatchEvent('drop', { dataTransfer: held })
    this.done.taps++
  }

  async #keep(at: string, part: string | undefined): Promise<string> {
    if (at !== addressBar) return this.see(at)
    const pattern = new RegExp(part ?? '(.*)')
    await this.page.waitForURL(pattern, patience)
    return pattern.exec(this.page.url())![1]!
  }
}
