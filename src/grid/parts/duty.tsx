import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Day } from '../../../domain/contract/fields'
import type { OutputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import { comeBack, takeLeave } from '../../../domain/contract/staff'
import type { listTasks } from '../../../domain/contract/tasks'
import { staffCopy } from '../../../domain/copy/staff'
import { dayWords } from '../../../domain/copy/times'
import { call } from '../../services/call'
import { useSession, useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import { Fold } from '../../ui/fold'
import { LeaveDays } from '../../leaving/leave-days'
import './duty.scss'

type Duty = Pick<OutputOf<typeof listTasks>, 'leave' | 'covering'>
export type Leave = NonNullable<Duty['leave']>

/** Stands above the list: that she is away and who has her doors, or whose doors she has besides her own. */
export function DutyNote({ duty: { leave, covering }, onBack }: { duty: Duty; onBack: () => void }) {
  const { language } = useSession()
  const words = staffCopy[language]
  if (leave === null && covering.length === 0) return null
  return (
    <Card>
      {leave && (
        <>
          <View className="duty-title" ariaRole="status">
            {words.onLeave(leave.until === null ? null : dayWords(leave.until, language))}
          </View>
          {leave.answering.map((answering) => (
            <View key={answering.grid}>{words.answers(answering)}</View>
          ))}
          <View className="duty-note">{words.onLeaveNote}</View>
          <BackButton onBack={onBack} />
        </>
      )}
      {covering.map(({ grid, worker }) => (
        <View key={grid} className="duty-cover">
          {words.covering(grid, worker)}
        </View>
      ))}
    </Card>
  )
}

function BackButton({ onBack }: { onBack: () => void }) {
  const words = useWords(staffCopy)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const back = async () => {
    setBusy(true)
    const answer = await call(comeBack, {})
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) onBack()
  }
  return (
    <>
      <ProblemNote sentence={problem?.sentence} />
      <Button act="act-come-back" kind="soft" busy={busy} onTap={() => void back()}>
        {words.iAmBack}
      </Button>
    </>
  )
}

/** Stands below the list, one tap away: a worker says that she is away. */
export function TakeLeave({ onLeave }: { onLeave: (leave: Leave) => void }) {
  const words = useWords(staffCopy)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const leave = async (until: Day | null) => {
    setBusy(true)
    const answer = await call(takeLeave, { until })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) onLeave({ until, answering: answer.data.answering })
  }
  return (
    <Fold act="act-take-leave" show={words.takeLeave} hide={words.hideLeave}>
      <Card>
        <LeaveDays busy={busy} problem={problem} onLeave={(until) => void leave(until)} />
      </Card>
    </Fold>
  )
}
