import { useState } from 'react'
import Taro from '@tarojs/taro'
import { correctForHousehold } from '../../../domain/contract/declaration-changes'
import { openTask } from '../../../domain/contract/tasks'
import { declaringCopy } from '../../../domain/copy/declaring'
import { gridCopy } from '../../../domain/copy/grid'
import { Declaring } from '../../declaring/declaring'
import { draftOf } from '../../declaring/said'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Field } from '../../ui/field'
import { goBack, Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'

/** The worker puts right what a household declared, and tells it why. */
export function CorrectTask({ task: id }: { task: string }) {
  const reading = useReading(openTask, { task: id }, 'on-show')
  const [why, setWhy] = useState('')
  const words = useWords(declaringCopy)
  const { taskMissing } = useWords(gridCopy)
  const task = reading.data
  const declared = task?.declared
  if (!task || !declared) {
    return (
      <Screen onBack={goBack}>
        <Waiting reading={reading} title={taskMissing} rows={5} />
      </Screen>
    )
  }
  const { people, rev } = task
  const ids = people.map(({ person }) => person)
  return (
    <Declaring
      start={{ ...draftOf({ ...declared, people }, `task ${id}`, ids), agreed: true }}
      people={people.map(({ person, name }) => ({ person, name, self: false }))}
      askDays={declared.askDays}
      readers={null}
      speaker="worker"
      sendWord={words.correct}
      more={
        <Field
          act="field-why"
          label={words.words}
          hint={words.wordsHint}
          value={why}
          maxLength={200}
          onType={setWhy}
        />
      }
      send={({ consent: _spoken, ...said }) =>
        call(correctForHousehold, { task: id, rev, words: why.trim(), ...said })
      }
      onSent={() => void Taro.navigateBack()}
      onLeave={goBack}
    />
  )
}
