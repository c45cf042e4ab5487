import type { Trip } from '../../../domain/contract/declarations'
import { residentCopy } from '../../../domain/copy/resident'
import { tripDays, tripTransport } from '../../../domain/copy/trips'
import { useSession, useWords } from '../../services/session'
import { Heading } from '../../ui/card'
import { Tick } from '../../ui/choices'
import { ProblemNote } from '../../ui/field'
import { List, Row } from '../../ui/list'
import type { Home } from '../home/home'
import type { DeclareDraft } from './form'

interface CheckProps {
  home: Home
  trip: Trip | null
  agreed: boolean
  problem: string | undefined
  onAgree: (agreed: boolean) => void
  onStep: (step: DeclareDraft['step']) => void
}

/** Step 3: everything once more, what it is for, who sees it, until when; then a yes of its own. */
export function Check({ home, trip, agreed, problem, onAgree, onStep }: CheckProps) {
  const { language } = useSession()
  const words = useWords(residentCopy).declare
  const place = trip && (trip.passingThrough ? `${trip.regionName} · ${words.passed}` : trip.regionName)
  return (
    <>
      <Heading>{words.check}</Heading>
      <List>
        <Row
          act="row-place"
          title={words.rowPlace}
          side={place ?? words.stayed}
          onTap={() => onStep('where')}
        />
        {trip && (
          <Row
            act="row-days"
            title={words.rowDays}
            side={tripDays(trip, language)}
            onTap={() => onStep('when')}
          />
        )}
        {trip && (
          <Row
            act="row-how"
            title={words.rowHow}
            side={tripTransport(trip, language)}
            onTap={() => onStep('when')}
          />
        )}
      </List>
      <List>
        <Row title={words.purpose} note={words.purposeNote} />
        <Row title={words.viewers} note={words.viewersNote(home.worker.name, home.community.name)} />
        <Row title={words.keep} note={words.keepNote(home.keepDays)} />
      </List>
      <ProblemNote sentence={problem} />
      <List>
        <Tick act="pick-agree" label={words.agree} on={agreed} onTap={() => onAgree(!agreed)} />
      </List>
    </>
  )
}
