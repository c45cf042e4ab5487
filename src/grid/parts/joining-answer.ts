import { useState } from 'react'
import type { JoiningAnswer } from '../../../domain/contract/households'
import { answerJoining } from '../../../domain/contract/joining'
import type { Problem } from '../../../domain/contract/problem'
import { listTasks, type TaskView } from '../../../domain/contract/tasks'
import { call } from '../../services/call'
import { useDraft } from '../../services/draft'
import type { Recorded } from './outcome'
import { nextDoor } from './rounds'

interface Draft {
  /** the worker is saying why they do not live here */
  readonly turning: boolean
  readonly why: Exclude<JoiningAnswer, 'lives-here'> | null
  readonly note: string
}
const blank: Draft = { turning: false, why: null, note: '' }

/**
 * What a worker is about to answer to somebody who says that they live behind a door; kept on the phone until it
 * is stored.
 * @param reload reads the task again, after somebody else was faster
 */
export function useAnswer(id: string, reload: () => Promise<void>) {
  const [draft, change, forget] = useDraft<Draft>(`joining:${id}`, blank)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [recorded, setRecorded] = useState<Recorded<TaskView>>()

  async function send(rev: number, answer: JoiningAnswer, note: string): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const reply = await call(answerJoining, { task: id, rev, answer, note })
    if (reply.ok) {
      forget()
      const list = await call(listTasks, {})
      const next = list.ok ? nextDoor(list.data.tasks, id) : undefined
      setRecorded({ task: reply.data, next, helping: false })
    } else {
      setProblem(reply.problem)
      if (reply.problem.code === 'task.changed-meanwhile' || reply.problem.code === 'task.closed')
        await reload()
    }
    setBusy(false)
  }

  return { draft, change, send, busy, problem, recorded }
}

export type AnswerWork = ReturnType<typeof useAnswer>
