import { useState } from 'react'
import Taro from '@tarojs/taro'
import { consentVersion } from '../../../domain/contract/declarations'
import { reportHealth } from '../../../domain/contract/health-reports'
import type { OutputOf } from '../../../domain/contract/operation'
import { openHome } from '../../../domain/contract/people'
import type { Problem } from '../../../domain/contract/problem'
import { dailyReportCopy } from '../../../domain/copy/daily-report'
import { residentCopy } from '../../../domain/copy/resident'
import { Consent } from '../../declaring/consent'
import type { HealthDraft } from '../../declaring/draft'
import { Health } from '../../declaring/health'
import { healthOf } from '../../declaring/said'
import { call, problemHere } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { today } from '../../services/time'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { ProblemNote, problemAt } from '../../ui/field'
import { goBack, Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { Received } from './received'

type Draft = { readonly day: string; readonly health: Readonly<Record<string, HealthDraft>> }

/** Once a day: two taps when all are well, a temperature where one was taken. */
export default function HealthPage() {
  const home = useReading(openHome, {})
  const day = today()
  const [draft, change, forget] = useDraft<Draft>('health', { day, health: {} }, (kept) => kept.day === day)
  const [disagreed, setDisagreed] = useState<boolean>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [received, setReceived] = useState<OutputOf<typeof reportHealth>>()
  const words = useWords(dailyReportCopy)
  const { trouble } = useWords(residentCopy)
  const household = home.data?.household

  if (received) return <Received received={received} />
  if (!household) {
    return (
      <Screen title={words.title}>
        <Waiting reading={home} title={trouble.home} rows={4} />
      </Screen>
    )
  }

  const { agreed, worker, community, keepDays } = household
  // Whoever is asked; somebody who reports without being asked speaks for themself.
  const asked = household.health.length > 0 ? household.health : household.people.slice(0, 1)
  const agreedAt = agreed?.consent === consentVersion ? agreed.at : null
  const agrees = disagreed === undefined ? agreedAt !== null : !disagreed
  const said = asked.map(({ person }) => ({ person, ...healthOf(draft.health[person]) }))
  const allWell = said.every(({ temperature, symptoms }) => temperature === null && symptoms.length === 0)

  async function send(): Promise<void> {
    const odd = said.findIndex(({ temperature }) => temperature !== null && Number.isNaN(temperature))
    if (odd >= 0) return setProblem(problemHere('health.temperature-impossible', `people.${odd}.temperature`))
    if (!agrees) return setProblem(problemHere('consent.missing', 'consent'))
    setBusy(true)
    const answer = await call(reportHealth, { people: said, consent: consentVersion })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    forget()
    setReceived(answer.data)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }

  const atField = problem?.field?.startsWith('people') || problem?.field === 'consent'
  return (
    <Screen
      title={words.title}
      onBack={goBack}
      offline={home.offline}
      footer={
        <Button act="act-send" busy={busy} onTap={() => void send()}>
          {allWell ? words.well : words.send}
        </Button>
      }
    >
      <Heading note={words.questionNote}>{words.question}</Heading>
      <ProblemNote sentence={atField ? undefined : problem?.sentence} />
      <Health
        people={asked}
        health={draft.health}
        onChange={(health) => {
          setProblem(undefined)
          change({ day, health })
        }}
        problem={(index) => problemAt(problem, `people.${index}`)}
      />
      <Consent
        readers={{ worker: worker.name, community: community.name, keepDays }}
        speaker={asked.length > 1 ? 'family' : 'self'}
        agreed={agrees}
        agreedAt={agreedAt}
        problem={problemAt(problem, 'consent')}
        onAgree={(yes) => setDisagreed(!yes)}
      />
    </Screen>
  )
}
