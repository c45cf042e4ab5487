import { Text } from '@tarojs/components'
import { transport } from '../../domain/contract/declarations'
import type { Day } from '../../domain/contract/fields'
import { declaringCopy } from '../../domain/copy/declaring'
import { transportWords, tripDays } from '../../domain/copy/trips'
import { regionName } from '../services/regions'
import { useSession, useWords } from '../services/session'
import { today } from '../services/time'
import { Card, Heading } from '../ui/card'
import { Choices, Tick } from '../ui/choices'
import { Days } from '../ui/days'
import { Field, ProblemNote } from '../ui/field'
import { List } from '../ui/list'
import { tapDay, type TripDraft } from './draft'

interface WhenProps {
  trip: TripDraft
  onTrip: (fields: Partial<TripDraft>) => void
  askDays: number
  daysProblem: string | undefined
  howProblem: string | undefined
}

/** Which days, and how somebody came back. */
export function When({ trip, onTrip, askDays, daysProblem, howProblem }: WhenProps) {
  const { language } = useSession()
  const words = useWords(declaringCopy)
  const last = trip.to ?? trip.from
  const hint = trip.fromEarlier ? words.whenEarlierNote : words.whenNote
  const chosen = last && tripDays({ from: trip.from, to: last }, language)
  const options = transport.options.map((id) => ({ id, label: transportWords[language][id] }))
  const hasNumber =
    trip.transport !== null && trip.transport !== 'cannot-remember' && trip.transport !== 'other'
  return (
    <>
      <Heading note={chosen ?? hint}>
        {words.when(regionName(trip.region)).map((part) => (
          <Text key={part} className="heading-part">
            {part}
          </Text>
        ))}
      </Heading>
      <Card>
        <Days
          today={today()}
          count={askDays}
          weekdays={words.weekdays}
          first={trip.from}
          last={trip.to}
          onTap={(day: Day) => onTrip(tapDay(trip, day))}
        />
      </Card>
      <ProblemNote sentence={daysProblem} />
      <List>
        <Tick
          act="pick-earlier"
          label={words.earlier}
          on={trip.fromEarlier}
          onTap={() => onTrip({ fromEarlier: !trip.fromEarlier, from: null, to: trip.to ?? trip.from })}
        />
      </List>
      <Heading>{words.how}</Heading>
      <Choices
        options={options}
        chosen={trip.transport ?? undefined}
        onChoose={(id) => onTrip({ transport: transport.options.find((one) => one === id) ?? null })}
      />
      <ProblemNote sentence={howProblem} />
      {hasNumber && (
        <Field
          act="field-number"
          label={words.number}
          hint={words.numberHint}
          value={trip.transportNumber}
          maxLength={20}
          onType={(transportNumber) => onTrip({ transportNumber })}
        />
      )}
    </>
  )
}
