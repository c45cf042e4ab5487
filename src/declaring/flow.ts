import { useState } from 'react'
import Taro from '@tarojs/taro'
import { consentVersion } from '../../domain/contract/declarations'
import type { Problem } from '../../domain/contract/problem'
import { declaringCopy } from '../../domain/copy/declaring'
import { type Answer, problemHere } from '../services/call'
import { useDraft } from '../services/draft'
import { useWords } from '../services/session'
import { type DeclareDraft, emptyTrip, type Step, stepsOf, type TripDraft } from './draft'
import { healthOf, type Said, saidIn, tripOf } from './said'

/** A new step begins at its heading, and a problem up there has to be seen. */
const showTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)

/** Nobody alive is colder or hotter; the counter says the same. */
const isTemperature = (degrees: number) => degrees >= 34 && degrees <= 43

/** A form of its own for each kind, so that correcting one declaration does not wipe out another just begun. */
const keptAs = ({ form }: DeclareDraft) => `declare:${form.split(' ')[0]}`

/** What is still missing on a step, by the field it is missing at. */
export type Missing = Partial<Record<'who' | 'region' | 'days' | 'how', string>>

interface FlowOptions<T> {
  /** what the form starts with */
  start: DeclareDraft
  /** there is somebody to choose from */
  several: boolean
  /** the very same text was agreed to before */
  agreedBefore: boolean
  send: (said: Said & { consent: number }) => Promise<Answer<T>>
  onSent: (answer: T) => void
  /** back from the first step */
  onLeave: () => void
}

/** The steps of a declaration: what has been said, what is missing, and what the next tap does. */
export function useFlow<T>({ start, several, agreedBefore, send, onSent, onLeave }: FlowOptions<T>) {
  const [draft, change, forget] = useDraft(keptAs(start), start, ({ form }) => form === start.form)
  const [missing, setMissing] = useState<Missing>({})
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const words = useWords(declaringCopy)
  const steps = stepsOf(draft, several)
  const trip = draft.trips[draft.at] ?? emptyTrip
  const agreed = draft.agreed ?? agreedBefore

  const edit = (fields: Partial<DeclareDraft>) => {
    setMissing({})
    setProblem(undefined)
    change(fields)
  }
  const goTo = (step: Step, more: Partial<DeclareDraft> = {}) => {
    edit({ ...more, step, ...(step === 'check' ? { checked: true } : {}) })
    showTop()
  }
  const miss = (what: Missing) => {
    setMissing(what)
    showTop()
  }
  const refuse = (found: Problem) => {
    setProblem(found)
    const place = placeOf(found)
    if (place) change(place)
    if (place) showTop()
  }

  function back(): void {
    const complete = draft.trips.filter((one) => tripOf(one))
    // Out of a changed answer back to the check; a place that was only begun is dropped on the way.
    if (draft.checked && draft.step !== 'check' && (complete.length > 0 || !draft.away))
      return goTo('check', { at: 0, ...(complete.length > 0 ? { trips: complete } : {}) })
    const before = steps[steps.indexOf(draft.step) - 1]
    // A form that began filled in is left where it began.
    if (before && draft.step !== start.step) goTo(before, { checked: false, at: 0 })
    else onLeave()
  }

  function next(): void {
    const found = missingOn(draft.step)
    if (found) return miss(found)
    const cold = draft.people.findIndex((person) => {
      const { temperature } = healthOf(draft.health[person])
      return temperature !== null && !isTemperature(temperature)
    })
    if (draft.step === 'health' && cold >= 0)
      return setProblem(problemHere('health.temperature-impossible', `people.${cold}.temperature`))
    const open = draft.away && draft.trips.findIndex((one) => !tripOf(one))
    const after = steps[steps.indexOf(draft.step) + 1] ?? 'check'
    if (!draft.checked || (draft.step === 'where' && open !== false && open >= 0)) return goTo(after)
    goTo('check')
  }

  function missingOn(step: Step): Missing | null {
    if (step === 'who') return draft.people.length > 0 ? null : { who: words.whoMissing }
    if (step === 'where')
      return draft.away && trip.region.length === 0 ? { region: words.whereMissing } : null
    if (step !== 'when' || tripOf(trip)) return null
    const days = (trip.to ?? trip.from) ? {} : { days: words.whenMissing }
    return { ...days, ...(trip.transport ? {} : { how: words.howMissing }) }
  }

  async function submit(): Promise<void> {
    if (!agreed) return setProblem(problemHere('consent.missing', 'consent'))
    setBusy(true)
    const answer = await send({ ...saidIn(draft), consent: consentVersion })
    setBusy(false)
    if (!answer.ok) return refuse(answer.problem)
    forget()
    onSent(answer.data)
  }

  return {
    draft,
    trip,
    agreed,
    missing,
    problem,
    busy,
    /** where this step stands among those that will be asked */
    count: { at: steps.indexOf(draft.step) + 1, of: steps.length },
    edit,
    goTo,
    back,
    next,
    submit,
    editTrip: (fields: Partial<TripDraft>) =>
      edit({ trips: draft.trips.map((one, index) => (index === draft.at ? { ...one, ...fields } : one)) }),
    addTrip: () => goTo('where', { trips: [...draft.trips, emptyTrip], at: draft.trips.length }),
    removeTrip: (gone: number) => edit({ trips: draft.trips.filter((_, index) => index !== gone), at: 0 })
  }
}

/** The step at which something the counter refused can be changed. */
function placeOf({ field = '' }: Problem): Partial<DeclareDraft> | null {
  const trip = /^trips\.(\d+)\.?(region)?/.exec(field)
  if (trip) return { step: trip[2] ? 'where' : 'when', at: Number(trip[1]) }
  if (/^(contact|companions)/.test(field)) return { step: 'met' }
  if (/^people\.\d+\.person/.test(field)) return { step: 'who' }
  return field.startsWith('people') ? { step: 'health' } : null
}
