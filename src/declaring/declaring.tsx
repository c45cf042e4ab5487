import type { ReactNode } from 'react'
import type { Instant } from '../../domain/contract/fields'
import { declaringCopy } from '../../domain/copy/declaring'
import type { Answer } from '../services/call'
import { useWords } from '../services/session'
import { Button } from '../ui/button'
import { Heading } from '../ui/card'
import { ProblemNote, problemAt } from '../ui/field'
import { Screen } from '../ui/screen'
import { Check } from './check'
import { Consent, type Readers, type Speaker } from './consent'
import type { DeclareDraft } from './draft'
import { useFlow } from './flow'
import { Health } from './health'
import { Met } from './met'
import { healthOf, type Said } from './said'
import { When } from './when'
import { Where } from './where'
import { type Speakable, Who } from './who'

interface DeclaringProps<T> {
  start: DeclareDraft
  people: readonly Speakable[]
  askDays: number
  /** whom the consent names; null where it was given before and nothing new is asked */
  readers: Readers | null
  speaker: Exclude<Speaker, 'family'>
  /** when this very consent was given before; null asks for it */
  agreedAt?: Instant | null
  /** what the last button says */
  sendWord?: string
  /** stands above the consent: what else whoever sends it has to say */
  more?: ReactNode
  offline?: boolean
  send: (said: Said & { consent: number }) => Promise<Answer<T>>
  onSent: (answer: T) => void
  onLeave: () => void
}

/** A declaration from its first question to its last tap, one question a screen. */
export function Declaring<T>(props: DeclaringProps<T>) {
  const { people, askDays, readers, agreedAt = null, more, offline = false } = props
  const words = useWords(declaringCopy)
  const several = people.length > 1
  const flow = useFlow({ ...props, several, agreedBefore: agreedAt !== null })
  const { draft, trip, missing, problem, edit } = flow
  const { step } = draft
  const about = people.filter(({ person }) => draft.people.includes(person))
  const self = people.find((one) => one.self)?.person
  const family = draft.people.some((person) => person !== self)
  const speaker = props.speaker === 'self' && family ? 'family' : props.speaker
  const atTrip = problemAt(problem, `trips.${draft.at}`)
  const nobodyIll = about.every(({ person }) => {
    const { temperature, symptoms } = healthOf(draft.health[person])
    return temperature === null && symptoms.length === 0
  })
  const footer =
    step === 'check' ? (
      <Button act="act-send" busy={flow.busy} onTap={() => void flow.submit()}>
        {props.sendWord ?? words.send}
      </Button>
    ) : (
      <Button act="act-next" onTap={flow.next}>
        {step === 'health' && nobodyIll ? words.allWell : words.next}
      </Button>
    )
  return (
    <Screen
      title={words.title(flow.count.at, flow.count.of)}
      onBack={flow.back}
      offline={offline}
      footer={footer}
    >
      {step === 'who' && (
        <Who
          people={people}
          chosen={draft.people}
          onChoose={(chosen) => edit({ people: chosen })}
          problem={missing.who ?? problem?.sentence}
        />
      )}
      {step === 'where' && (
        <Where
          away={draft.away}
          onAway={(away) => edit({ away })}
          trip={trip}
          onTrip={flow.editTrip}
          askDays={askDays}
          problem={missing.region ?? atTrip}
        />
      )}
      {step === 'when' && (
        <When
          trip={trip}
          onTrip={flow.editTrip}
          askDays={askDays}
          daysProblem={missing.days ?? atTrip}
          howProblem={missing.how}
        />
      )}
      {step === 'met' && (
        <Met
          draft={draft}
          onChange={edit}
          askDays={askDays}
          dayProblem={problemAt(problem, 'contact')}
          companionsProblem={problemAt(problem, 'companions')}
        />
      )}
      {step === 'health' && (
        <>
          <Heading note={words.healthNote}>{words.health}</Heading>
          <Health
            people={about}
            health={draft.health}
            onChange={(health) => edit({ health })}
            problem={(index) => problemAt(problem, `people.${index}`)}
          />
        </>
      )}
      {step === 'check' && (
        <>
          <Heading>{words.check}</Heading>
          <ProblemNote sentence={problem?.field === 'consent' ? undefined : problem?.sentence} />
          <Check
            draft={draft}
            people={people}
            onStep={(to, at = 0) => flow.goTo(to, { at })}
            onAddTrip={flow.addTrip}
            onRemoveTrip={flow.removeTrip}
          />
          {more}
          {readers && (
            <Consent
              readers={readers}
              speaker={speaker}
              agreed={flow.agreed}
              agreedAt={agreedAt}
              problem={problemAt(problem, 'consent')}
              onAgree={(agreed) => edit({ agreed })}
            />
          )}
        </>
      )}
    </Screen>
  )
}
