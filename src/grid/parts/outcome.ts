import { useState } from 'react'
import type { Outcome } from '../../../domain/contract/declarations'
import type { InputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import { listTasks, type recordOutcome, type TaskRow, type TaskView } from '../../../domain/contract/tasks'
import { type Answer, call } from '../../services/call'
import { useDraft } from '../../services/draft'
import { nextDoor } from './rounds'

interface Draft {
  readonly outcome: Outcome | null
  readonly note: string
}

const blank: Draft = { outcome: null, note: '' }

/** What an outcome needs to know of a task: its worker's, or the little of it a helper sees. */
type Recordable = Pick<TaskView, 'id' | 'rev' | 'open' | 'due'> & Partial<Pick<TaskView, 'events'>>

export interface Recorded<T extends Recordable = Recordable> {
  readonly task: T
  /** undefined when the list could not be read; null when it is done */
  readonly next: TaskRow | null | undefined
  /** the list is a helper's */
  readonly helping: boolean
}

/**
 * What somebody is about to write down about one task. The draft stays on the phone until it is recorded, so
 * neither an error nor a lost network costs a word.
 * @param send writes it down, as the worker whose task it is or as a helper
 * @param reload reads the task again, after somebody else was faster
 */
export function useOutcome<T extends Recordable>(
  id: string,
  send: (said: InputOf<typeof recordOutcome>) => Promise<Answer<T>>,
  reload: () => Promise<void>
) {
  const [draft, change, forget] = useDraft<Draft>(`task:${id}`, blank)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [recorded, setRecorded] = useState<Recorded<T>>()
  /** how many events the worker knew of when somebody else turned out to have been faster */
  const [known, setKnown] = useState<number>()

  async function record({ rev, events = [] }: Recordable): Promise<void> {
    if (draft.outcome === null || busy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await send({ task: id, rev, outcome: draft.outcome, note: draft.note.trim() })
    if (answer.ok) {
      forget()
      const list = await call(listTasks, {})
      setRecorded({
        task: answer.data,
        next: list.ok ? nextDoor(list.data.tasks, id) : undefined,
        helping: list.ok && list.data.helping
      })
    } else {
      setProblem(answer.problem)
      if (answer.problem.code === 'task.changed-meanwhile' || answer.problem.code === 'task.closed') {
        setKnown(events.length)
        await reload()
      }
    }
    setBusy(false)
  }

  return { draft, change, record, busy, problem, setProblem, recorded, known }
}

export type OutcomeWork = Omit<ReturnType<typeof useOutcome<Recordable>>, 'recorded'> & {
  readonly recorded: Recorded | undefined
}
