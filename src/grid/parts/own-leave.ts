import { useEffect, useState } from 'react'
import type { Leave } from './duty'

/**
 * Whether the worker is away: what she has just said, until the list says the same. A list may be half a minute
 * older than her word.
 */
export function useOwnLeave(listed: Leave | null): [Leave | null, (said: Leave | null) => void] {
  const [said, say] = useState<Leave | null>()
  useEffect(() => {
    if ((said === null) === (listed === null)) say(undefined)
  }, [said, listed])
  return [said === undefined ? listed : said, say]
}
