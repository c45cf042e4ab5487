import { addressBar } from '../../stories/story'
import type { FingerStep } from './finger-step'

/**
 * The finger of the wall on one phone: it does what a hand can do and nothing else. It taps what lies on top at
 * that point, so what is covered, hidden or disabled stays untapped.
 */
const wallOrigin = document.currentScript?.dataset['wall']
/** How long the finger waits for a page, longer where people watch. Milliseconds. */
let patienceMs = 0

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

function everyVisible(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible'
  )
}

const visible = (selector: string): HTMLElement | undefined => everyVisible(selector)[0]

/** Asks again until there is an answer. @throws Error with `why` after a while */
async function until<T>(look: () => T | undefined, why: string): Promise<T> {
  for (const start = Date.now(); Date.now() - start < patienceMs; await sleep(60)) {
    const seen = look()
    if (seen !== undefined) return seen
  }
  throw new Error(why)
}

const found = (selector: string) => until(() => visible(selector), `nothing to see at ${selector}`)

const saysOf = (element: HTMLElement) => element.innerText.trim()

function dot(): HTMLElement {
  const made = document.querySelector<HTMLElement>('#wall-finger') ?? document.createElement('div')
  if (!made.id) {
    made.id = 'wall-finger'
    made.style.cssText = `position:fixed;z-index:99999;width:34px;height:34px;margin:-17px 0 0 -17px;
      border-radius:50%;background:rgba(31,87,176,.28);border:2px solid rgba(31,87,176,.75);
      pointer-events:none;opacity:0;left:50%;top:80%;box-sizing:border-box`
    document.body.append(made)
  }
  return made
}

async function pointAt(element: HTMLElement, pace: number): Promise<{ x: number; y: number }> {
  const { top, bottom } = element.getBoundingClientRect()
  if (top < 60 || bottom > innerHeight - 90) element.scrollIntoView({ block: 'center' })
  await sleep(60)
  const box = element.getBoundingClientRect()
  const x = box.left + box.width / 2
  const y = box.top + Math.min(box.height / 2, 40)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const finger = dot()
  finger.style.transition = still
    ? 'none'
    : `left ${350 * pace}ms, top ${350 * pace}ms, opacity 150ms, scale 90ms`
  Object.assign(finger.style, { left: `${x}px`, top: `${y}px`, opacity: '1', scale: '1' })
  await sleep(450 * pace)
  return { x, y }
}

async function press(finger: HTMLElement, pace: number): Promise<void> {
  finger.style.scale = '0.7'
  await sleep(130 * pace)
  finger.style.scale = '1'
}

async function tap(selector: string, pace: number): Promise<HTMLElement> {
  for (const start = Date.now(); Date.now() - start < patienceMs; await sleep(60)) {
    const element = await found(selector)
    const { x, y } = await pointAt(element, pace)
    const onTop = document.elementFromPoint(x, y)
    if (!onTop || !element.contains(onTop) || onTop.closest('[disabled]')) {
      // A page's footer may stand over it; a hand would scroll.
      element.scrollIntoView({ block: 'center' })
      continue
    }
    await press(dot(), pace)
    const where = { bubbles: true, cancelable: true, composed: true, view: window, clientX: x, clientY: y }
    onTop.dispatchEvent(new PointerEvent('pointerdown', where))
    onTop.dispatchEvent(new MouseEvent('mousedown', where))
    onTop.dispatchEvent(new PointerEvent('pointerup', where))
    onTop.dispatchEvent(new MouseEvent('mouseup', where))
    onTop.dispatchEvent(new MouseEvent('click', where))
    await sleep(250 * pace)
    return element
  }
  throw new Error(`something covers ${selector}`)
}

async function type(selector: string, words: string, pace: number): Promise<void> {
  const field = await tap(selector, pace)
  const input = field instanceof HTMLInputElement ? field : field.querySelector('input')
  if (!input) throw new Error(`nothing to type into at ${selector}`)
  input.focus({ preventScroll: true })
  for (const letter of words) {
    // React and Taro listen to the event, the field itself only takes its value this way.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    set!.call(input, input.value + letter)
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: letter }))
    await sleep(90 * pace)
  }
  input.blur()
}

/** Lets a file go that lies in the drawer beside this phone. */
async function drop(selector: string, file: string, pace: number): Promise<void> {
  const reply = await fetch(`/drawer/${file}`)
  if (!reply.ok) throw new Error(`no ${file} lies beside this phone`)
  const { x, y } = await pointAt(await found(selector), pace)
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([await reply.blob()], file))
  const where = { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer }
  for (const what of ['dragenter', 'dragover', 'drop']) {
    document.elementFromPoint(x, y)?.dispatchEvent(new DragEvent(what, where))
    await sleep(400 * pace)
  }
}

/** The finger leaves the glass when nothing more is asked of this phone for a while. */
let leaving: ReturnType<typeof setTimeout> | undefined
function leaveSoon(): void {
  clearTimeout(leaving)
  leaving = setTimeout(() => (dot().style.opacity = '0'), 1500)
}

async function perform(step: FingerStep): Promise<string> {
  const { at, pace } = step
  patienceMs = 5000 + 10_000 * pace
  switch (step.does) {
    case 'tap': {
      const { unless } = step
      if (unless !== undefined && (await found(`${at}, ${unless}`)).matches(unless)) return ''
      return saysOf(await tap(at, pace))
    }
    case 'drop':
      await drop(at, step.file, pace)
      return step.file
    case 'type':
      await type(at, step.words, pace)
      return step.words
    case 'keep':
      return until(() => partOf(step.part, textAt(at)), `${step.part ?? 'nothing'} is not at ${at}`)
    case 'see': {
      const look = () => everyVisible(at).find((one) => saysOf(one).includes(step.words ?? ''))
      const seen = await until(look, `what should be seen at ${at} is not there`)
      await pointAt(seen, pace)
      await sleep(500 * pace)
      return saysOf(seen)
    }
  }
}

function textAt(at: string): string | undefined {
  if (at === addressBar) return location.href
  const element = visible(at)
  return element && saysOf(element)
}

function partOf(part: string | undefined, text: string | undefined): string | undefined {
  return part === undefined || text === undefined ? text : new RegExp(part).exec(text)?.[1]
}

if (window.parent !== window && wallOrigin) {
  // A phone shows no bar beside its page; a desktop browser would.
  document.documentElement.style.scrollbarWidth = 'none'
  window.addEventListener('message', ({ origin, source, data, ports: [answer] }) => {
    if (origin !== wallOrigin || source !== window.parent || !answer) return
    clearTimeout(leaving)
    perform(data as FingerStep)
      .then(
        (says) => answer.postMessage({ says }),
        (error: Error) => answer.postMessage({ stuck: error.message })
      )
      .finally(leaveSoon)
  })
}
