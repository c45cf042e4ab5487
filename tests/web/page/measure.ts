import type { Limits } from '../measure'
import { behind, colourOf, contrastOf, over } from './colour'

const tapped = '[role=button],[role=link],[role=radio],[role=checkbox],taro-button-core,.weui-tabbar__item'

/** Measures this page as it stands. @returns one line for everything beyond the limits */
export function measureHere(limits: Limits): string[] {
  return [...new Set([...smallTargets(limits), ...poorText(limits), ...tooWide()])]
}

const seen = (element: Element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
const nameOf = (element: Element) =>
  `${element.className || element.tagName} “${element.textContent?.slice(0, 12)}”`

function* smallTargets({ target }: Limits): Iterable<string> {
  // A field is tapped anywhere in its frame.
  for (const element of document.querySelectorAll(`${tapped},.field-input`)) {
    if (!seen(element)) continue
    const { width, height } = element.getBoundingClientRect()
    if (Math.min(width, height) < target - 0.5) {
      yield `target ${Math.round(width)}×${Math.round(height)}: ${nameOf(element)}`
    }
  }
}

function* poorText(limits: Limits): Iterable<string> {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (nodes.nextNode()) {
    const { parentElement: element, textContent } = nodes.currentNode
    if (!element || !textContent?.trim() || !seen(element)) continue
    if (!element.closest('script, style')) yield* judge(element, getComputedStyle(element), limits)
  }
  for (const input of document.querySelectorAll('input')) {
    if (seen(input))
      yield* judge(input, getComputedStyle(input, input.value ? null : '::placeholder'), limits)
  }
}

function* judge(element: Element, style: CSSStyleDeclaration, { text, contrast }: Limits): Iterable<string> {
  const size = parseFloat(style.fontSize)
  if (size < text - 0.01) yield `text ${size} px: ${nameOf(element)}`
  const back = behind(element)
  const [red, green, blue, alpha] = colourOf(style.color)
  const reached = contrastOf(over([red, green, blue, alpha * opacityOf(element)], back), back)
  if (reached < contrast) yield `contrast ${reached.toFixed(2)}: ${nameOf(element)}`
}

function opacityOf(element: Element | null): number {
  return element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
}

function* tooWide(): Iterable<string> {
  const beyond = document.documentElement.scrollWidth - innerWidth
  if (beyond > 0) yield `the page is ${beyond} px wider than the window`
}
