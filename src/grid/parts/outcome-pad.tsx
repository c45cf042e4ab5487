import { useState } from 'react'
import { View } from '@tarojs/components'
import { outcome as outcomes, type Outcome } from '../../../domain/contract/declarations'
import { gridCopy } from '../../../domain/copy/grid'
import { outcomeWords } from '../../../domain/copy/outcomes'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Icon } from '../../ui/icon'
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
const rarely = outcomes.options.filter((one) => !everyDay.includes(one))

interface OutcomePadProps {
  dialling: boolean
  onCall: () => void
  onChoose: (outcome: Outcome) => void
}

/** What came of it, in big words for one thumb, and the call itself. */
export function OutcomePad({ dialling, onCall, onChoose }: OutcomePadProps) {
  const [all, setAll] = useState(false)
  const names = useWords(outcomeWords)
  const words = useWords(gridCopy)
  const shown = all ? [...everyDay, ...rarely] : everyDay
  return (
    <View className="outcome-pad">
      <Choices
        options={shown.map((id) => ({ id, label: names[id] }))}
        onChoose={(id) => onChoose(id as Outcome)}
      />
      <View className="outcome-call">
        {!all && (
          <View className="outcome-more">
            <Button act="act-more-outcomes" kind="line" onTap={() => setAll(true)}>
              {words.moreOutcomes}
            </Button>
          </View>
        )}
        <Button act="act-call" busy={dialling} onTap={onCall}>
          <Icon name="phone" />
          {words.call}
        </Button>
      </View>
    </View>
  )
}
