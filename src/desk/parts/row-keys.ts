import { useEffect, useRef } from 'react'

/** Where a key belongs to what has the focus, not to the table. */
const ownKeys = 'button, input, textarea, select, a, taro-button-core, taro-input-core'

interface RowKeys {
  readonly count: number
  /** the row the arrows stand on; -1 for none */
  readonly at: number
  readonly onMove: (row: number) => void
  readonly onEnter: (row: number) => void
}

/** Arrow keys walk the rows of a table, Enter opens one. A mini-program has no keyboard. */
export function useRowKeys(keys: RowKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const press = (event: KeyboardEvent) => {
      const { count, at, onMove, onEnter } = latest.current
      const focus = event.target instanceof Element ? event.target.closest(ownKeys) : null
      if (count === 0 || focus || event.ctrlKey || event.metaKey || event.altKey) return
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
      const step = steps[event.key]
      if (step !== undefined) onMove(Math.min(count - 1, Math.max(0, at + step)))
      else if (event.key === 'Enter' && at >= 0) onEnter(at)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
