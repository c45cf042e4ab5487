import { useEffect, useRef } from 'react'

/** Pages left behind stay in the document, hidden. */
const field = () =>
  [...document.querySelectorAll<HTMLInputElement>('.field-find input')].find((one) => one.checkVisibility())

export function useFindKey(onFind: () => void): void {
  const latest = useRef(onFind)
  latest.current = onFind
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      // The browser would search the web.
      event.preventDefault()
      const here = field()
      if (here) here.select()
      else latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

export function useFindFocus(): void {
  useEffect(() => {
    // On a phone the keyboard would hide the page.
    if (!matchMedia('(min-width: 900px)').matches) return
    let tries = 0
    // Taro's input comes to life a moment after it is drawn.
    const timer = setInterval(() => {
      const here = field()
      here?.focus()
      if (here || ++tries === 20) clearInterval(timer)
    }, 50)
    return () => clearInterval(timer)
  }, [])
}
