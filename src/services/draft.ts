import { useCallback, useRef, useState } from 'react'
import Taro from '@tarojs/taro'

/**
 * What somebody has typed so far, kept on the phone until it is sent: closing the app loses nothing.
 * @param key one per form
 * @param empty what the form starts with; fields added later fill up an older draft
 * @param belongs whether what was kept is of this very form; what is not is left alone until something is changed
 * @returns the draft, a way to change some of its fields, and a way to forget it
 */
export function useDraft<T extends object>(
  key: string,
  empty: T,
  belongs: (kept: Partial<T>) => boolean = () => true
): [draft: T, change: (fields: Partial<T>) => void, forget: () => void] {
  const storageKey = `draft:${key}`
  const [draft, setDraft] = useState<T>(() => {
    const kept: Partial<T> = Taro.getStorageSync(storageKey) || {}
    return belongs(kept) ? { ...empty, ...kept } : empty
  })
  const latest = useRef(draft)

  const change = useCallback(
    (fields: Partial<T>) => {
      latest.current = { ...latest.current, ...fields }
      Taro.setStorageSync(storageKey, latest.current)
      setDraft(latest.current)
    },
    [storageKey]
  )
  const forget = useCallback(() => Taro.removeStorageSync(storageKey), [storageKey])
  return [draft, change, forget]
}
