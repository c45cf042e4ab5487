import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '../../../domain/contract/problem'
import { grantReminders, type Reminders } from '../../../domain/contract/reminders'
import { remindersCopy } from '../../../domain/copy/reminders'
import { allowMessage } from '../../services/allow-message'
import { call } from '../../services/call'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import './reminder-line.scss'

/** How many messages this phone still takes, and one more by a tap. */
export function ReminderLine({ reminders }: { reminders: Reminders }) {
  const words = useWords(remindersCopy)
  const [granted, setGranted] = useState<Reminders>()
  const [problem, setProblem] = useState<Problem>()
  const [refused, setRefused] = useState(false)
  const [asking, setAsking] = useState(false)
  // A list that was read again knows better than what was granted before.
  const [seen, setSeen] = useState(reminders)
  if (seen !== reminders) {
    setSeen(reminders)
    setGranted(undefined)
  }
  const { template, left } = granted ?? reminders

  const ask = () => {
    // Nothing before it: WeChat's question comes of a tap or not at all.
    const allowing = allowMessage(template)
    setAsking(true)
    setProblem(undefined)
    void allowing.then(async (allowed) => {
      setRefused(!allowed)
      if (allowed) {
        const answer = await call(grantReminders, {})
        if (answer.ok) setGranted(answer.data)
        else setProblem(answer.problem)
      }
      setAsking(false)
    })
  }

  return (
    <Card>
      <View className="reminders-left">{words.left(left)}</View>
      <View className="reminders-note">{refused ? words.refused : words.note}</View>
      <ProblemNote sentence={problem?.sentence} />
      <Button act="act-remind" kind="soft" busy={asking} onTap={ask}>
        {words.allow}
      </Button>
    </Card>
  )
}
