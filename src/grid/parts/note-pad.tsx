import { Text, View } from '@tarojs/components'
import type { Outcome } from '../../../domain/contract/declarations'
import { gridCopy } from '../../../domain/copy/grid'
import { outcomeWords } from '../../../domain/copy/outcomes'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Field, problemAt } from '../../ui/field'
import type { OutcomeWork } from './outcome'
import './outcome-pad.scss'

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
    <View className="outcome-pad">
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
        problem={problemAt(work.problem, 'note')}
        onType={(note) => work.change({ note })}
      />
      <Button act="act-record" busy={work.busy} onTap={onRecord}>
        {words.record(name)}
      </Button>
    </View>
  )
}
