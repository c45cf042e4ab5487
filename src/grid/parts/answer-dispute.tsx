import { useState } from 'react'
import Taro from '@tarojs/taro'
import { answerDispute } from '../../../domain/contract/declaration-changes'
import type { Problem } from '../../../domain/contract/problem'
import type { TaskView } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { call, problemHere } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'
import { correctUrl } from './ways'

interface AnswerDisputeProps {
  task: TaskView
  onChanged: (task: TaskView) => void
  reload: () => Promise<void>
}

/** A household says it is not right: the worker answers in words it reads, or corrects what was said. */
export function AnswerDispute({ task, onChanged, reload }: AnswerDisputeProps) {
  const words = useWords(gridCopy)
  const [draft, change, forget] = useDraft(`answer:${task.id}`, { words: '' })
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  async function send(): Promise<void> {
    const said = draft.words.trim()
    if (said === '') return setProblem(problemHere('field.missing', 'words'))
    setBusy(true)
    const answer = await call(answerDispute, { task: task.id, rev: task.rev, words: said })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      return answer.problem.code === 'task.changed-meanwhile' ? reload() : undefined
    }
    forget()
    onChanged(answer.data)
  }

  return (
    <Card>
      <Field
        act="field-answer"
        label={words.answerLabel}
        hint={words.answerHint}
        value={draft.words}
        maxLength={200}
        problem={problem?.sentence}
        onType={(typed) => {
          setProblem(undefined)
          change({ words: typed })
        }}
      />
      <Button act="act-answer" kind="soft" busy={busy} onTap={() => void send()}>
        {words.answer}
      </Button>
      <Button act="act-correct" kind="quiet" onTap={() => void Taro.navigateTo({ url: correctUrl(task.id) })}>
        {words.correctInstead}
      </Button>
    </Card>
  )
}
