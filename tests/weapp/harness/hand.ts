import { viewEngine, type ViewElement } from './engine'
import { attributeOf, type Screen } from './screen'
import type { Timers } from './timers'

/** What somebody does to the phone, no faster than it can draw. Counts it, because people tire. */
export class Hand {
  taps = 0
  /** characters typed, a Chinese one counting like any other */
  typed = 0

  constructor(
    private readonly screen: Screen,
    private readonly timers: Timers
  ) {}

  /**
   * Taps the only element of a class (or the only one of them showing some words) as soon as it is there and
   * can be tapped.
   * @param patience milliseconds until giving up
   */
  async tap(className: string, showing = '', patience?: number): Promise<void> {
    const element = await this.screen.until(() => {
      const one = this.screen.one(className, showing)
      if (isDisabled(one)) throw new Error(`.${className} is disabled`)
      return one
    }, patience)
    this.taps++
    fire(element, 'tap', { x: 0, y: 0 })
    await this.timers.settled()
  }

  /** Goes into a field (a tap) and writes something in place of what stands there. */
  async type(className: string, text: string): Promise<void> {
    const field = await this.screen.until(() => this.screen.one(className))
    const room = Number(attributeOf(field, 'maxlength') ?? 140)
    const fitting = room < 0 ? text : text.slice(0, room)
    this.taps++
    fire(field, 'focus', { value: this.screen.attribute(className, 'value') })
    for (let length = 1; length <= fitting.length; length++) {
      this.typed++
      fire(this.screen.one(className), 'input', { value: fitting.slice(0, length), cursor: length })
    }
    fire(this.screen.one(className), 'blur', { value: fitting })
    await this.timers.settled()
  }
}

/** WeChat lets nothing through to a disabled button or anything in it. */
function isDisabled(element: ViewElement): boolean {
  for (let one: ViewElement | null = element; one; one = one.parentElement)
    if (attributeOf(one, 'disabled') === true) return true
  return false
}

/** Touches rise through the page; what a field says stays at the field. */
function fire(element: ViewElement, type: 'tap' | 'focus' | 'input' | 'blur', detail: object): void {
  const { exparser } = viewEngine()
  const node = element.__wxElement
  if (!node) throw new Error(`nothing can ${type} there`)
  const rises = type === 'tap'
  const event = exparser.Event.create(type, detail, { bubbles: rises, composed: rises, capturePhase: true })
  exparser.Event.dispatchEvent(node, event)
}
