import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Day } from '../../domain/contract/fields'
import type { Problem } from '../../domain/contract/problem'
import { staffCopy } from '../../domain/copy/staff'
import { dayAfter } from '../../domain/copy/times'
import { typedDay } from '../../domain/rules/typed'
import { problemHere } from '../services/call'
import { useWords } from '../services/session'
import { today } from '../services/time'
import { Button } from '../ui/button'
import { Choices } from '../ui/choices'
import { Field, problemAt, ProblemNote } from '../ui/field'
import './leave-days.scss'

type Length = 'today' | 'tomorrow' | 'week' | 'open' | 'other'
const lengths: readonly Length[] = ['today', 'tomorrow', 'week', 'open', 'other']

interface LeaveDaysProps {
  busy: boolean
  /** what the counter said to the last try */
  problem: Problem | undefined
  onLeave: (until: Day | null) => void
}

/** Until when somebody is away: a day or two by a tap, any other typed, or nobody knows. */
export function LeaveDays({ busy, problem, onLeave }: LeaveDaysProps) {
  const words = useWords(staffCopy)
  const [length, setLength] = useState<Length>()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<Problem>()
  const shown = wrong ?? problem

  const save = () => {
    const until = length === 'other' ? comingDay(typed) : lastDayOf(length)
    if (until === undefined) return setWrong({ ...problemHere('field.missing'), sentence: words.chooseDays })
    if (length === 'other' && until === null) {
      return setWrong(problemHere(typed.trim() === '' ? 'field.missing' : 'field.not-understood', 'until'))
    }
    setWrong(undefined)
    onLeave(until)
  }
  return (
    <View className="leave-days">
      <View className="leave-label">{words.leaveTill}</View>
      <Choices
        options={lengths.map((id) => ({ id: `leave-${id}`, label: words.days[id] }))}
        chosen={length && `leave-${length}`}
        onChoose={(id) => {
          setLength(id.replace('leave-', '') as Length)
          setWrong(undefined)
        }}
      />
      {length === 'other' && (
        <Field
          act="field-until"
          label={words.otherDay}
          hint={words.dayHint}
          value={typed}
          maxLength={20}
          problem={problemAt(shown, 'until')}
          onType={setTyped}
        />
      )}
      <ProblemNote sentence={length === 'other' && shown?.field === 'until' ? undefined : shown?.sentence} />
      <Button act="act-leave" busy={busy} onTap={save}>
        {words.saveLeave}
      </Button>
    </View>
  )
}

/** A day as it was typed; one without a year that is over this year is meant for the next. */
function comingDay(text: string): Day | null {
  const day = typedDay(text, today())
  return day !== null && day < today() ? typedDay(text, dayAfter(today(), 365)) : day
}

/** Null where nobody knows; undefined while nothing is chosen. */
function lastDayOf(length: Length | undefined): Day | null | undefined {
  if (length === 'open') return null
  const days = { today: 0, tomorrow: 1, week: 6 }[length as 'today' | 'tomorrow' | 'week']
  return days === undefined ? undefined : dayAfter(today(), days)
}
