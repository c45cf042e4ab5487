import { useEffect, useRef } from 'react'
import type { RowKeys } from './row-keys'

/** Where a key belongs to what has the focus, not to the table. */
const ownKeys = 'button, input, textarea, select, a, taro-button-core, taro-input-core'

export function useRowKeys(keys: RowKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { count, at, onMove, onEnter } = latest.current
      const focus = event.target instanceof Element ? event.target.closest(ownKeys) : null
      if (count === 0 || focus || event.ctrlKey || event.metaKey || event.altKey) return
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
      const step = steps[event.key]
      if (step !== undefined) {
        // Enter is the row's from now on, not of what was tapped or tabbed to before.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        onMove(Math.min(count - 1, Math.max(0, at + step)))
      } else if (event.key === 'Enter' && at >= 0) onEnter(at)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  useEffect(() => {
    if (keys.at >= 0) document.querySelector('.table-row-at')?.scrollIntoView({ block: 'nearest' })
  }, [keys.at])
}
