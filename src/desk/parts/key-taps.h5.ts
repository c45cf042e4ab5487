import { useEffect } from 'react'

/** What takes a tap, by what it tells screen readers; Taro's elements are no buttons to a browser. */
const tapped = ['[role="button"]', '[role="radio"]', '[role="checkbox"]', '[role="link"]', 'taro-button-core']
  .map((one) => `.desk ${one}`)
  .join(', ')

export function useKeyTaps(): void {
  useEffect(() => {
    const reach = () =>
      document
        .querySelectorAll(`:is(${tapped}):not([tabindex])`)
        .forEach((one) => one.setAttribute('tabindex', '0'))
    const press = (event: KeyboardEvent) => {
      const focus = document.activeElement
      if ((event.key !== 'Enter' && event.key !== ' ') || !(focus instanceof HTMLElement)) return
      if (!focus.matches(tapped)) return
      // The table listens too, for the row its arrows stand on.
      event.preventDefault()
      event.stopPropagation()
      focus.click()
    }
    const watch = new MutationObserver(reach)
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('keydown', press, true)
    reach()
    return () => {
      watch.disconnect()
      document.removeEventListener('keydown', press, true)
    }
  }, [])
}
