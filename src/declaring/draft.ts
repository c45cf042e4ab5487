import type { Met, Symptom, Transport } from '../../domain/contract/declarations'
import type { Day } from '../../domain/contract/fields'
import type { Option } from '../ui/choices'

export type Step = 'who' | 'where' | 'when' | 'met' | 'health' | 'check'

/** One place somebody was, as far as it has been said. */
export interface TripDraft {
  /** province, city, district, as far as it was tapped */
  readonly region: readonly Option[]
  /** the person will not or cannot say more than `region` */
  readonly regionDone: boolean
  readonly passingThrough: boolean
  readonly from: Day | null
  readonly to: Day | null
  /** was there before the days asked about, or cannot remember since when */
  readonly fromEarlier: boolean
  readonly transport: Transport | null
  readonly transportNumber: string
}

/** How somebody is, the temperature as it was typed. */
export interface HealthDraft {
  readonly temperature: string
  readonly symptoms: readonly Symptom[]
}

/** What has been said so far. It is kept on the phone until it is sent. */
export interface DeclareDraft {
  /** which form this belongs to; what was kept for another one is not mixed into it */
  readonly form: string
  readonly step: Step
  /** the trip that is being said */
  readonly at: number
  /** everything has been said once, so a changed answer leads back to the check */
  readonly checked: boolean
  /** whom it is about, by id */
  readonly people: readonly string[]
  readonly away: boolean
  /** at least one, though it may still be empty */
  readonly trips: readonly TripDraft[]
  readonly met: Met
  readonly metDay: Day | null
  readonly companions: string
  /** by person; nothing for who is well and was not measured */
  readonly health: Readonly<Record<string, HealthDraft>>
  /** null: nothing said yet; then an earlier yes to the very same text counts */
  readonly agreed: boolean | null
}

export const emptyTrip: TripDraft = {
  region: [],
  regionDone: false,
  passingThrough: false,
  from: null,
  to: null,
  fromEarlier: false,
  transport: null,
  transportNumber: ''
}

export const well: HealthDraft = { temperature: '', symptoms: [] }

/** @param form one per kind of form; @param person whom it is about unless somebody says otherwise */
export function emptyDraft(form: string, person: string, firstStep: Step): DeclareDraft {
  return {
    form,
    step: firstStep,
    at: 0,
    checked: false,
    people: [person],
    away: true,
    trips: [emptyTrip],
    met: 'nobody',
    metDay: null,
    companions: '',
    health: {},
    agreed: null
  }
}

/** What tapping a day means: first the day of arrival, then the day of leaving; a third tap starts again. */
export function tapDay({ fromEarlier, from, to }: TripDraft, day: Day): Pick<TripDraft, 'from' | 'to'> {
  if (fromEarlier) return { from: null, to: day }
  if (from === null || to !== null) return { from: day, to: null }
  // Some say first when they came back: both days count, in the order of the calendar.
  return day >= from ? { from, to: day } : { from: day, to: from }
}

/** The steps in the order they are asked. `several`: there is somebody to choose from. */
export function stepsOf({ away }: Pick<DeclareDraft, 'away'>, several: boolean): Step[] {
  return [
    ...(several ? ['who' as const] : []),
    'where',
    ...(away ? ['when' as const] : []),
    'met',
    'health',
    'check'
  ]
}
