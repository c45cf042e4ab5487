import { Text } from '@tarojs/components'
import type { Day } from '../../../domain/contract/fields'
import { transport } from '../../../domain/contract/declarations'
import { residentCopy } from '../../../domain/copy/resident'
import { transportWords, tripDays } from '../../../domain/copy/trips'
import { useSession, useWords } from '../../services/session'
import { today } from '../../services/time'
import { Card, Heading } from '../../ui/card'
import { Choices, Tick } from '../../ui/choices'
import { Days } from '../../ui/days'
import { Field, ProblemNote } from '../../ui/field'
import { List } from '../../ui/list'
import { type DeclareDraft, tapDay } from './form'
import { regionName } from '../../services/regions'

interface WhenProps {
  draft: DeclareDraft
  onChange: (fields: Partial<DeclareDraft>) => void
  askDays: number
  daysProblem: string | undefined
  howProblem: string | undefined
}

/** Step 2: which days, and how somebody came back. */
export function When({ draft, onChange, askDays, daysProblem, howProblem }: WhenProps) {
  const { language } = useSession()
  const { declare: words, weekdays } = useWords(residentCopy)
  const last = draft.to ?? draft.from
  const hint = draft.fromEarlier ? words.whenEarlierNote : words.whenNote
  const chosen = last && tripDays({ from: draft.from, to: last }, language)
  const options = transport.options.map((id) => ({ id, label: transportWords[language][id] }))
  const hasNumber =
    draft.transport !== null && draft.transport !== 'cannot-remember' && draft.transport !== 'other'
  return (
    <>
      <Heading note={chosen ?? hint}>
        {words.when(regionName(draft.region)).map((part) => (
          <Text key={part} className="heading-part">
            {part}
          </Text>
        ))}
      </Heading>
      <Card>
        <Days
          today={today()}
          count={askDays}
          weekdays={weekdays}
          first={draft.from}
          last={draft.to}
          onTap={(day: Day) => onChange(tapDay(draft, day))}
        />
      </Card>
      <ProblemNote sentence={daysProblem} />
      <List>
        <Tick
          act="pick-earlier"
          label={words.earlier}
          on={draft.fromEarlier}
          onTap={() => onChange({ fromEarlier: !draft.fromEarlier, from: null, to: draft.to ?? draft.from })}
        />
      </List>
      <Heading>{words.how}</Heading>
      <Choices
        options={options}
        chosen={draft.transport ?? undefined}
        onChoose={(id) => onChange({ transport: transport.options.find((one) => one === id) ?? null })}
      />
      <ProblemNote sentence={howProblem} />
      {hasNumber && (
        <Field
          act="field-number"
          label={words.number}
          hint={words.numberHint}
          value={draft.transportNumber}
          maxLength={20}
          onType={(transportNumber) => onChange({ transportNumber })}
        />
      )}
    </>
  )
}
