import { useState } from 'react'
import type { Day, Key } from '../../../domain/contract/fields'
import type { InputOf, Operation, OutputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import {
  callBack,
  endPost,
  issueCode,
  makeLead,
  sendOnLeave,
  type StaffLine
} from '../../../domain/contract/staff'
import { staffCopy } from '../../../domain/copy/staff'
import { call } from '../../services/call'
import { useWords } from '../../services/session'
import type { Appointed } from './code-card'

/** What the desk does to the staff, one post at a time. */
export function useStaff(refresh: () => Promise<void>) {
  const { done } = useWords(staffCopy)
  const [opened, setOpened] = useState<Key>()
  const [asking, setAsking] = useState<'leave' | 'end'>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [said, setSaid] = useState<string>()
  const [issued, setIssued] = useState<Appointed>()

  function open(post: Key | undefined): void {
    setOpened(post)
    setAsking(undefined)
    setProblem(undefined)
    setSaid(undefined)
  }

  async function ask<T extends Operation>(
    operation: T,
    input: InputOf<T>,
    sentence?: string
  ): Promise<OutputOf<T> | undefined> {
    setBusy(true)
    setProblem(undefined)
    const answer = await call(operation, input)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      return undefined
    }
    open(undefined)
    setSaid(sentence)
    void refresh()
    return answer.data
  }

  return {
    opened,
    asking,
    busy,
    problem,
    /** what was just done */
    said,
    /** a code that was just given out, to be shown once */
    issued,
    open,
    setAsking,
    hideCode: () => setIssued(undefined),
    leave: ({ post, name }: StaffLine, until: Day | null) =>
      ask(sendOnLeave, { post, until }, done.away(name)),
    back: ({ post, name }: StaffLine) => ask(callBack, { post }, done.back(name)),
    lead: ({ post, name }: StaffLine) => ask(makeLead, { post }, done.lead(name)),
    end: ({ post, name }: StaffLine) => ask(endPost, { post }, done.ended(name)),
    async issue({ post, name, role }: StaffLine) {
      const code = await ask(issueCode, { post })
      if (code) setIssued({ name, role, post: code })
    }
  }
}

export type StaffWork = ReturnType<typeof useStaff>
