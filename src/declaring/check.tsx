import { declaringCopy } from '../../domain/copy/declaring'
import { contactSentence, healthSentence } from '../../domain/copy/health'
import { tripDays, tripTransport } from '../../domain/copy/trips'
import { useSession, useWords } from '../services/session'
import { Button } from '../ui/button'
import { List, Row } from '../ui/list'
import type { DeclareDraft, Step } from './draft'
import { saidIn } from './said'
import type { Speakable } from './who'

interface CheckProps {
  draft: DeclareDraft
  people: readonly Speakable[]
  onStep: (step: Step, trip?: number) => void
  onAddTrip: () => void
  onRemoveTrip: (trip: number) => void
}

/** Everything once more, each answer one tap away from being changed. */
export function Check({ draft, people, onStep, onAddTrip, onRemoveTrip }: CheckProps) {
  const { language } = useSession()
  const words = useWords(declaringCopy)
  const { trips, contact, companions, people: about } = saidIn(draft)
  const nameOf = (id: string | null) => people.find(({ person }) => person === id)?.name ?? ''
  return (
    <>
      {people.length > 1 && (
        <List>
          <Row
            act="row-who"
            title={words.rowWho}
            side={about.map(({ person }) => nameOf(person)).join('、')}
            onTap={() => onStep('who')}
          />
        </List>
      )}
      {trips.length === 0 && (
        <List>
          <Row act="row-place" title={words.rowPlace} side={words.stayed} onTap={() => onStep('where')} />
        </List>
      )}
      {trips.map((trip, index) => (
        <List key={index} {...(trips.length > 1 ? { heading: words.place(index + 1) } : {})}>
          <Row
            act={`row-place row-place-${index}`}
            title={words.rowPlace}
            side={trip.passingThrough ? `${trip.regionName} · ${words.passed}` : trip.regionName}
            onTap={() => onStep('where', index)}
          />
          <Row
            act={`row-days row-days-${index}`}
            title={words.rowDays}
            side={tripDays(trip, language)}
            onTap={() => onStep('when', index)}
          />
          <Row
            act={`row-how row-how-${index}`}
            title={words.rowHow}
            side={tripTransport(trip, language)}
            onTap={() => onStep('when', index)}
          />
          {trips.length > 1 && (
            <Row
              act={`row-remove row-remove-${index}`}
              title={words.removePlace}
              onTap={() => onRemoveTrip(index)}
            />
          )}
        </List>
      ))}
      {draft.away && trips.length < 10 && (
        <Button act="act-add-place" kind="soft" onTap={onAddTrip}>
          {words.addPlace}
        </Button>
      )}
      <List>
        <Row
          act="row-met"
          title={words.rowMet}
          side={contactSentence(contact, language)}
          onTap={() => onStep('met')}
        />
        {companions !== '' && (
          <Row
            act="row-companions"
            title={words.rowCompanions}
            side={companions}
            onTap={() => onStep('met')}
          />
        )}
        {about.map((one) => (
          <Row
            key={one.person}
            act="row-health"
            title={about.length > 1 ? nameOf(one.person) : words.rowHealth}
            side={healthSentence(one, language)}
            onTap={() => onStep('health')}
          />
        ))}
      </List>
    </>
  )
}
