import { useState } from 'react'
import type { Outcome } from '../../../domain/contract/declarations'
import type { Problem } from '../../../domain/contract/problem'
import { listTasks, recordOutcome, type TaskRow, type TaskView } from '../../../domain/contract/tasks'
import { call } from '../../services/call'
import { useDraft } from '../../services/draft'
import { nextDoor } from './rounds'

interface Draft {
  readonly outcome: Outcome | null
  readonly note: string
}

const blank: Draft = { outcome: null, note: '' }

export interface Recorded {
  readonly task: TaskView
  /** undefined when the list could not be read; null when it is done */
  readonly next: TaskRow | null | undefined
}

/**
 * What a worker is about to write down about one task. The draft stays on the phone until it is recorded, so
 * neither an error nor a lost network costs a word.
 * @param reload reads the task again, after somebody else was faster
 */
export function useOutcome(id: string, reload: () => Promise<void>) {
  const [draft, change, forget] = useDraft<Draft>(`task:${id}`, blank)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [recorded, setRecorded] = useState<Recorded>()
  /** how many events the worker knew of when somebody else turned out to have been faster */
  const [known, setKnown] = useState<number>()

  async function record(task: TaskView): Promise<void> {
    if (draft.outcome === null || busy) return
    setBusy(true)
    setProblem(undefined)
    const note = draft.note.trim()
    const answer = await call(recordOutcome, { task: id, rev: task.rev, outcome: draft.outcome, note })
    if (answer.ok) {
      forget()
      const list = await call(listTasks, {})
      setRecorded({ task: answer.data, next: list.ok ? nextDoor(list.data.tasks, id) : undefined })
    } else {
      setProblem(answer.problem)
      if (answer.problem.code === 'task.changed-meanwhile' || answer.problem.code === 'task.closed') {
        setKnown(task.events.length)
        await reload()
      }
    }
    setBusy(false)
  }

  return { draft, change, record, busy, problem, setProblem, recorded, known }
}

export type OutcomeWork = ReturnType<typeof useOutcome>
