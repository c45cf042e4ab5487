import { useState } from 'react'
import type { DeskRow } from '../../../domain/contract/desk'
import type { Key } from '../../../domain/contract/fields'
import { handOverTasks, mostHandedOver } from '../../../domain/contract/handing-over'
import type { Problem } from '../../../domain/contract/problem'
import { handingOverCopy } from '../../../domain/copy/handing-over'
import { call, problemHere } from '../../services/call'
import { useWords } from '../../services/session'

interface Target {
  readonly post: Key
  readonly name: string
}

/** Tasks on their way from one worker to another: which, to whom and why. */
export function useHandOver(refresh: () => Promise<void>) {
  const words = useWords(handingOverCopy)
  const [chosen, setChosen] = useState<readonly Key[]>()
  const [to, setTo] = useState<Target>()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()

  /** One problem at a time, from top to bottom. */
  function check(rows: readonly DeskRow[]): Problem | undefined {
    const sayAt = (field: string, sentence: string) => ({ ...problemHere('field.missing', field), sentence })
    if (rows.length === 0) return sayAt('tasks', words.chooseRows)
    if (!to) return sayAt('to', words.choosePerson)
    return reason.trim() === '' ? problemHere('field.missing', 'reason') : undefined
  }

  /** @param rows the rows on the screen; those chosen of them go */
  async function send(rows: readonly DeskRow[]): Promise<void> {
    const going = rows.filter(({ id }) => chosen?.includes(id))
    const wrong = check(going)
    setProblem(wrong)
    if (wrong || !to) return
    setBusy(true)
    let [moved, faster] = [0, 0]
    for (let first = 0; first < going.length; first += mostHandedOver) {
      const tasks = going.slice(first, first + mostHandedOver).map(({ id, rev }) => ({ task: id, rev }))
      const answer = await call(handOverTasks, { tasks, to: to.post, reason: reason.trim() })
      if (!answer.ok) {
        setBusy(false)
        setProblem(answer.problem)
        return void refresh()
      }
      moved += answer.data.moved
      faster += answer.data.faster.length
    }
    setBusy(false)
    end()
    setSaid([words.done(moved, to.name), ...(faster > 0 ? [words.faster(faster)] : [])].join(' · '))
    await refresh()
  }

  function begin(rows: readonly DeskRow[]): void {
    setChosen(rows.map(({ id }) => id))
    setSaid(undefined)
  }

  function end(): void {
    setChosen(undefined)
    setTo(undefined)
    setReason('')
    setProblem(undefined)
  }

  function toggle(id: Key): void {
    setChosen((all = []) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]))
    setProblem(undefined)
  }

  return {
    /** ids of the rows that go; undefined while nothing is handed over */
    chosen,
    to,
    reason,
    problem,
    busy,
    /** what was just done */
    said,
    begin,
    end,
    toggle,
    choose: setChosen,
    giveTo: (target: Target) => {
      setTo(target)
      setProblem(undefined)
    },
    write: (words: string) => {
      setReason(words)
      setProblem(undefined)
    },
    send
  }
}

export type HandOverWork = ReturnType<typeof useHandOver>
