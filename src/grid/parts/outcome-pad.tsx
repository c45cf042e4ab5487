import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { outcome as outcomes, type Outcome } from '../../../domain/contract/declarations'
import { gridCopy } from '../../../domain/copy/grid'
import { outcomeWords } from '../../../domain/copy/outcomes'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Field } from '../../ui/field'
import type { OutcomeWork } from './outcome'
import './outcome-pad.scss'

/** The six that come every day stand open, the rest behind one tap. */
const everyDay: readonly Outcome[] = [
  'agreed',
  'no-answer',
  'empty-number',
  'nobody-home',
  'refused',
  'wrong-number'
]

const more = 'more'

/** What came of it, in big words for one thumb. */
export function OutcomePad({ onChoose }: { onChoose: (outcome: Outcome) => void }) {
  const [open, setOpen] = useState(false)
  const names = useWords(outcomeWords)
  const words = useWords(gridCopy)
  const rest = outcomes.options.filter((one) => !everyDay.includes(one))
  const shown = open ? [...everyDay, ...rest] : everyDay
  const options = shown.map((id): { id: string; label: string } => ({ id, label: names[id] }))
  const choose = (id: string) => {
    if (id === more) setOpen(true)
    else onChoose(id as Outcome)
  }
  return (
    <Choices
      options={open ? options : [...options, { id: more, label: words.moreOutcomes }]}
      onChoose={choose}
    />
  )
}

interface NotePadProps {
  chosen: Outcome
  work: OutcomeWork
  onRecord: () => void
}

/** The chosen outcome, room for one sentence, and the button that writes it down. */
export function NotePad({ chosen, work, onRecord }: NotePadProps) {
  const words = useWords(gridCopy)
  const name = useWords(outcomeWords)[chosen]
  return (
    <>
      <View className="outcome-chosen">
        <Text className="outcome-name">{name}</Text>
        <View
          className="outcome-other act-other-outcome"
          ariaRole="button"
          onClick={() => work.change({ outcome: null })}
        >
          {words.otherOutcome}
        </View>
      </View>
      <Field
        act="field-note"
        label={words.note}
        hint={words.noteHint}
        value={work.draft.note}
        maxLength={200}
        problem={work.problem?.field === 'note' ? work.problem.sentence : undefined}
        onType={(note) => work.change({ note })}
      />
      <Button act="act-record" busy={work.busy} onTap={onRecord}>
        {words.record(name)}
      </Button>
    </>
  )
}
