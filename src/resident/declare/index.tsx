import { useState } from 'react'
import Taro from '@tarojs/taro'
import { consentVersion, declareTrip } from '../../../domain/contract/declarations'
import { openHome } from '../../../domain/contract/people'
import type { Problem } from '../../../domain/contract/problem'
import { residentCopy } from '../../../domain/copy/resident'
import { call, problemHere } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { goBack, Screen } from '../../ui/screen'
import { Skeleton } from '../../ui/skeleton'
import { Trouble } from '../../ui/trouble'
import { Check } from './check'
import { type DeclareDraft, emptyDraft, tripOf } from './form'
import { When } from './when'
import { Where } from './where'

const stepNumber: Record<DeclareDraft['step'], number> = { where: 1, when: 2, check: 3 }

/** A new step begins at its heading, and a problem up there has to be seen. */
const showTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)

/** What is still missing on a step, by the field it is missing at. */
type Missing = { readonly region?: string; readonly days?: string; readonly how?: string }

export default function DeclarePage() {
  const { data, problem: homeProblem, offline, refresh } = useReading(openHome, {})
  const [draft, change, forget] = useDraft('declare', emptyDraft)
  const [missing, setMissing] = useState<Missing>({})
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const { declare: words, trouble } = useWords(residentCopy)
  const home = data?.household
  const { step, away } = draft

  const goTo = (next: DeclareDraft['step']) => {
    edit({ step: next })
    showTop()
  }
  const edit = (fields: Partial<DeclareDraft>) => {
    setMissing({})
    setProblem(undefined)
    change(fields)
  }
  const back = () => (step === 'where' ? goBack() : goTo(step === 'check' && away ? 'when' : 'where'))
  const next = () => {
    if (step === 'where') {
      if (!away || draft.region.length > 0) return goTo(away ? 'when' : 'check')
      setMissing({ region: words.whereMissing })
      return showTop()
    }
    if (tripOf(draft)) return goTo('check')
    const days = (draft.to ?? draft.from) ? {} : { days: words.whenMissing }
    setMissing({ ...days, ...(draft.transport ? {} : { how: words.howMissing }) })
    if (days.days) showTop()
  }
  const send = async () => {
    if (!draft.agreed) return setProblem(problemHere('consent.missing'))
    const trip = away ? tripOf(draft) : null
    setBusy(true)
    const answer = await call(declareTrip, {
      people: [{ person: null, temperature: null, symptoms: [] }],
      trips: trip ? [trip] : [],
      contact: { met: 'nobody', lastDay: null },
      companions: '',
      consent: consentVersion
    })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    forget()
    await Taro.redirectTo({ url: `/resident/declaration/index?id=${answer.data.id}` })
  }

  const footer = home && (
    <Button
      act={step === 'check' ? 'act-send' : 'act-next'}
      busy={busy}
      onTap={step === 'check' ? () => void send() : next}
    >
      {step === 'check' ? words.send : words.next}
    </Button>
  )
  return (
    <Screen title={words.title(stepNumber[step])} onBack={back} offline={offline} footer={footer}>
      {!home && !homeProblem && <Skeleton />}
      {!home && homeProblem && (
        <Trouble title={trouble.home} problem={homeProblem} onRetry={() => void refresh()} />
      )}
      {home && step === 'where' && (
        <Where draft={draft} onChange={edit} problem={missing.region} askDays={home.askDays} />
      )}
      {home && step === 'when' && (
        <When
          draft={draft}
          onChange={edit}
          askDays={home.askDays}
          daysProblem={missing.days}
          howProblem={missing.how}
        />
      )}
      {home && step === 'check' && (
        <Check
          home={home}
          trip={away ? tripOf(draft) : null}
          agreed={draft.agreed}
          problem={problem?.sentence}
          onAgree={(agreed) => edit({ agreed })}
          onStep={goTo}
        />
      )}
    </Screen>
  )
}
