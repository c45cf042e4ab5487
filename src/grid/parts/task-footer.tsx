import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { callHousehold, type TaskView } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { call } from '../../services/call'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { ProblemNote } from '../../ui/field'
import type { OutcomeWork } from './outcome'
import type { AnswerWork } from './joining-answer'
import { JoiningPad } from './joining-pad'
import { NotePad } from './note-pad'
import { OutcomePad } from './outcome-pad'
import { RecordedNote } from './recorded'
import { backToList } from './ways'

/** What the thumb does next: call, say what came of it, or go on to the next door. */
export function TaskFooter({
  task,
  work,
  answer
}: {
  task: Pick<TaskView, 'id' | 'rev' | 'open' | 'due'>
  work: OutcomeWork
  /** of a joining, where an outcome alone settles nothing */
  answer?: AnswerWork | undefined
}) {
  const words = useWords(gridCopy)
  const [dialling, setDialling] = useState(false)
  const { outcome } = work.draft

  async function dial(): Promise<void> {
    setDialling(true)
    work.setProblem(undefined)
    const answer = await call(callHousehold, { task: task.id })
    setDialling(false)
    if (!answer.ok) return work.setProblem(answer.problem)
    // Somebody who cancels the dialler has not met a problem.
    await Taro.makePhoneCall({ phoneNumber: answer.data.phone }).catch(() => undefined)
  }

  const recorded = work.recorded ?? answer?.recorded
  if (recorded) return <RecordedNote recorded={recorded} />
  if (!task.open) {
    return (
      <Button act="act-back-to-list" onTap={backToList}>
        {words.backToList}
      </Button>
    )
  }
  return (
    <View className="task-footer">
      <ProblemNote sentence={work.problem?.field === 'note' ? undefined : work.problem?.sentence} />
      {outcome === null && answer ? (
        <JoiningPad
          rev={task.rev}
          work={answer}
          dialling={dialling}
          onCall={() => void dial()}
          onNoAnswer={() => work.change({ outcome: 'no-answer' })}
        />
      ) : outcome === null ? (
        <OutcomePad
          dialling={dialling}
          onCall={() => void dial()}
          onChoose={(chosen) => work.change({ outcome: chosen })}
        />
      ) : (
        <NotePad chosen={outcome} work={work} onRecord={() => void work.record(task)} />
      )}
    </View>
  )
}
