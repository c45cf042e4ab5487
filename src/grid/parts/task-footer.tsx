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
import { NotePad } from './note-pad'
import { OutcomePad } from './outcome-pad'
import { RecordedNote } from './recorded'
import { backToList } from './ways'

/** What the thumb does next: call, say what came of it, or go on to the next door. */
export function TaskFooter({
  task,
  work
}: {
  task: Pick<TaskView, 'id' | 'rev' | 'open' | 'due'>
  work: OutcomeWork
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

  if (work.recorded) return <RecordedNote recorded={work.recorded} />
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
      {outcome === null ? (
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
