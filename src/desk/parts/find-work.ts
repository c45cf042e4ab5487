import { useState } from 'react'
import { findHousehold, type FindReason } from '../../../domain/contract/finding'
import type { OutputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import { findingCopy } from '../../../domain/copy/finding'
import { call, problemHere } from '../../services/call'
import { useWords } from '../../services/session'

type Found = OutputOf<typeof findHousehold>

/** A household being looked for: what was typed, why, and what came of it. Nothing of it is kept on the phone. */
export function useFind() {
  const words = useWords(findingCopy)
  const [text, setText] = useState('')
  const [reason, setReason] = useState<FindReason>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Found>()

  function check(): Problem | undefined {
    if (text.trim() === '') return problemHere('field.missing', 'text')
    if (reason === undefined)
      return { ...problemHere('field.missing', 'reason'), sentence: words.chooseReason }
    return undefined
  }

  async function ask(after: string | null): Promise<void> {
    const wrong = check()
    setProblem(wrong)
    if (wrong || reason === undefined) return
    setBusy(true)
    const answer = await call(findHousehold, { community: null, text: text.trim(), reason, after })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    const before = after === null ? [] : (found?.households ?? [])
    const known = new Set(before.map(({ door }) => door.id))
    const fresh = answer.data.households.filter(({ door }) => !known.has(door.id))
    setFound({ ...answer.data, households: [...before, ...fresh] })
  }

  return {
    text,
    reason,
    problem,
    busy,
    found,
    type: (words: string) => {
      setText(words)
      setProblem(undefined)
    },
    because: (why: FindReason) => {
      setReason(why)
      setProblem(undefined)
    },
    send: () => ask(null),
    /** on from where the last answer left off */
    lookOn: () => ask(found?.next ?? null)
  }
}
