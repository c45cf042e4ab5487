import { useRef } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { correctDeclaration } from '../../../domain/contract/declaration-changes'
import { consentVersion, declareTrip, readDeclaration } from '../../../domain/contract/declarations'
import { openHome } from '../../../domain/contract/people'
import { declaringCopy } from '../../../domain/copy/declaring'
import { residentCopy } from '../../../domain/copy/resident'
import { Declaring } from '../../declaring/declaring'
import { type DeclareDraft, emptyDraft } from '../../declaring/draft'
import { draftOf, movedToToday } from '../../declaring/said'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { today } from '../../services/time'
import { goBack, Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'

const open = (id: string) => void Taro.redirectTo({ url: `/resident/declaration/index?id=${id}` })

/** `again` and `correct` name the declaration that is said once more or put right. */
export default function DeclarePage() {
  const { again, correct } = useRouter<{ again?: string; correct?: string }>().params
  const home = useReading(openHome, {})
  const like = again ?? correct
  // Read once more only after somebody else acted: what is being filled in must not change under the finger.
  const model = useReading(readDeclaration, like === undefined ? null : { declaration: like }, 'on-show')
  const { trouble } = useWords(residentCopy)
  const { correct: sendCorrection } = useWords(declaringCopy)
  const household = home.data?.household
  const view = model.data
  /** the revision the form was filled in from */
  const basedOn = useRef<number>()
  basedOn.current ??= view?.rev

  if (!household || (like !== undefined && !view)) {
    return (
      <Screen onBack={goBack}>
        <Waiting reading={home} title={trouble.home} rows={5} />
        {home.data && <Waiting reading={model} title={trouble.declaration} rows={5} />}
      </Screen>
    )
  }

  const { people, agreed, askDays, worker, community, keepDays } = household
  const self = people[0]!.person
  const agreedAt = like !== undefined && agreed?.consent === consentVersion ? agreed.at : null

  function start(): DeclareDraft {
    if (!view) return emptyDraft('new', self, people.length > 1 ? 'who' : 'where')
    const mine = people.map(({ person }) => person)
    const filled = draftOf(
      view,
      correct === undefined ? `again ${view.id} ${today()}` : `correct ${view.id}`,
      mine
    )
    return again === undefined ? filled : movedToToday(filled, today())
  }

  return (
    <Declaring
      start={start()}
      people={people}
      askDays={askDays}
      readers={{ worker: worker.name, community: community.name, keepDays }}
      speaker="self"
      agreedAt={agreedAt}
      {...(correct === undefined ? {} : { sendWord: sendCorrection })}
      offline={home.offline}
      send={async (said) => {
        if (correct === undefined || !view) return call(declareTrip, said)
        const rev = basedOn.current ?? view.rev
        const answer = await call(correctDeclaration, { declaration: correct, rev, ...said })
        if (answer.ok || answer.problem.code !== 'declaration.changed-meanwhile') return answer
        // Told once; who sends it again after reading it through means it.
        basedOn.current = undefined
        await model.refresh()
        return answer
      }}
      onSent={({ id }) => open(id)}
      onLeave={goBack}
    />
  )
}
