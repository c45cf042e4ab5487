import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { Key } from '../../../domain/contract/fields'
import { lendTask, listHelpers, takeBackTask } from '../../../domain/contract/lending'
import type { Problem } from '../../../domain/contract/problem'
import type { TaskView } from '../../../domain/contract/tasks'
import { lendingCopy } from '../../../domain/copy/lending'
import { helperName, titleWords } from '../../../domain/copy/roles'
import { type Answer, call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useSession, useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import { Fold } from '../../ui/fold'
import { List, Row } from '../../ui/list'
import { Pill } from '../../ui/pill'
import { Waiting } from '../../ui/waiting'
import './lend-part.scss'

interface LendPartProps {
  task: TaskView
  /** the task as it is after it was lent or taken back */
  onChanged: (task: TaskView) => void
  /** reads it again, after somebody else was faster */
  reload: () => Promise<void>
}

/** A worker asks a helper to go to this door, sees who was asked, and takes it back. */
export function LendPart({ task, onChanged, reload }: LendPartProps) {
  const words = useWords(lendingCopy)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  async function settle(asked: Promise<Answer<TaskView>>): Promise<void> {
    setBusy(true)
    const answer = await asked
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) onChanged(answer.data)
    else if (answer.problem.code === 'task.changed-meanwhile') await reload()
  }

  const { id, rev, lentTo } = task
  if (!task.open || task.kind === 'joining') return null
  if (lentTo !== null) {
    return (
      <Lent
        lentTo={lentTo}
        busy={busy}
        problem={problem}
        onTakeBack={() => void settle(call(takeBackTask, { task: id, rev }))}
      />
    )
  }
  return (
    <Fold act="act-lend" show={words.ask} hide={words.hideAsk}>
      <Helpers
        task={id}
        problem={problem}
        onChoose={(helper) => !busy && void settle(call(lendTask, { task: id, rev, helper }))}
      />
    </Fold>
  )
}

interface LentProps {
  lentTo: NonNullable<TaskView['lentTo']>
  busy: boolean
  problem: Problem | undefined
  onTakeBack: () => void
}

function Lent({ lentTo, busy, problem, onTakeBack }: LentProps) {
  const { language } = useSession()
  const words = lendingCopy[language]
  return (
    <Card>
      <View className="lent-to" ariaRole="status">
        {words.lentTo(helperName(lentTo, language))}
      </View>
      <ProblemNote sentence={problem?.sentence} />
      <View className="lent-ways">
        <Button
          act="act-call-helper"
          kind="soft"
          onTap={() => void Taro.makePhoneCall({ phoneNumber: lentTo.phone }).catch(() => undefined)}
        >
          {words.callHelper}
        </Button>
        <Button act="act-take-back" kind="line" busy={busy} onTap={onTakeBack}>
          {words.takeBack}
        </Button>
      </View>
    </Card>
  )
}

interface HelpersProps {
  task: Key
  problem: Problem | undefined
  onChoose: (helper: Key) => void
}

function Helpers({ task, problem, onChoose }: HelpersProps) {
  const words = useWords(lendingCopy)
  const titles = useWords(titleWords)
  const reading = useReading(listHelpers, { task }, 'on-show')
  const helpers = reading.data?.helpers
  return (
    <View className="lend">
      <Waiting reading={reading} title={words.helpersMissing} rows={2} />
      <ProblemNote sentence={problem?.sentence} />
      {helpers?.length === 0 && <View className="lend-note">{words.nobody}</View>}
      {helpers && helpers.length > 0 && (
        <>
          <List heading={words.whom}>
            {helpers.map(({ post, name, title, away }) => (
              <Row
                key={post}
                act={`row-helper row-${post}`}
                title={name}
                note={titles[title]}
                {...(away
                  ? { side: <Pill tone="wait">{words.helperAway}</Pill> }
                  : { onTap: () => onChoose(post) })}
              />
            ))}
          </List>
          <View className="lend-note">{words.whomNote}</View>
        </>
      )}
    </View>
  )
}
