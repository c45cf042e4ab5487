import { useCallback, useEffect, useRef, useState } from 'react'
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { InputOf, Operation, OutputOf } from '../../domain/contract/operation'
import type { Problem } from '../../domain/contract/problem'
import { call } from './call'
import { surroundings } from './transport'

/** A list in the foreground is never older than this. Milliseconds. */
const housePace = 30_000

/** What was seen since the app was opened, so that a page begins with it instead of with nothing. */
const lastSeen = new Map<string, unknown>()

export interface Reading<T> {
  /** the last good answer; stays while a newer one is awaited or the network is gone */
  readonly data: T | undefined
  /** why the last try failed */
  readonly problem: Problem | undefined
  /** the network is gone and `data` is what we last saw */
  readonly offline: boolean
  readonly refresh: () => Promise<void>
}

/**
 * Reads something and keeps it fresh: when the page shows, when it is pulled, and at a steady pace while it is
 * looked at. `input` null asks nothing.
 * @param pace `on-show` leaves out the steady part, for what is logged each time it is read
 */
export function useReading<T extends Operation>(
  operation: T,
  input: InputOf<T> | null,
  pace: 'steady' | 'on-show' = 'steady'
): Reading<OutputOf<T>> {
  const [problem, setProblem] = useState<Problem>()
  const [visible, setVisible] = useState(true)
  const body = JSON.stringify(input)
  const seenAs = `${operation.act} ${body}`
  const [, repaint] = useState(0)
  const data = lastSeen.get(seenAs) as OutputOf<T> | undefined
  const asked = useRef(0)

  const refresh = useCallback(async () => {
    const parsed = JSON.parse(body) as InputOf<T> | null
    if (parsed === null) return
    const turn = ++asked.current
    const answer = await call(operation, parsed)
    // A slow old answer must not paint over a newer one.
    if (turn !== asked.current) return
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) lastSeen.set(seenAs, answer.data)
    repaint(turn)
  }, [operation, body, seenAs])

  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))

  useEffect(() => {
    if (!visible) return
    let timer: ReturnType<typeof setInterval> | undefined
    let left = false
    void refresh()
    if (pace === 'on-show') return
    void surroundings()
      .catch(() => ({ refreshMs: housePace }))
      .then(({ refreshMs = housePace }) => {
        if (!left) timer = setInterval(() => void refresh(), refreshMs)
      })
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [visible, refresh, pace])

  return { data, problem, offline: problem?.code === 'request.offline' && data !== undefined, refresh }
}
