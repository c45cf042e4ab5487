import type { Transport, Trip } from '../../../domain/contract/declarations'
import type { Day } from '../../../domain/contract/fields'
import type { Option } from '../../ui/choices'
import { regionName } from '../../services/regions'

/** What somebody has said so far. It is kept on the phone until it is sent. */
export interface DeclareDraft {
  step: 'where' | 'when' | 'check'
  away: boolean
  /** province, city, district, as far as it was tapped */
  region: readonly Option[]
  /** the person will not or cannot say more than `region` */
  regionDone: boolean
  passingThrough: boolean
  from: Day | null
  to: Day | null
  /** was there before the days asked about, or cannot remember since when */
  fromEarlier: boolean
  transport: Transport | null
  transportNumber: string
  agreed: boolean
}

export const emptyDraft: DeclareDraft = {
  step: 'where',
  away: true,
  region: [],
  regionDone: false,
  passingThrough: false,
  from: null,
  to: null,
  fromEarlier: false,
  transport: null,
  transportNumber: '',
  agreed: false
}

/** What tapping a day means: first the day of arrival, then the day of leaving; a third tap starts again. */
export function tapDay(draft: DeclareDraft, day: Day): Pick<DeclareDraft, 'from' | 'to'> {
  if (draft.fromEarlier) return { from: null, to: day }
  const { from, to } = draft
  if (from === null || to !== null) return { from: day, to: null }
  // Some say first when they came back: both days count, in the order of the calendar.
  return day >= from ? { from, to: day } : { from: day, to: from }
}

/** The trip as the counter wants it; `null` while something is missing. One day alone was a day trip. */
export function tripOf(draft: DeclareDraft): Trip | null {
  const to = draft.to ?? draft.from
  const code = draft.region[draft.region.length - 1]?.id
  if (to === null || code === undefined || draft.transport === null) return null
  return {
    region: code,
    regionName: regionName(draft.region),
    from: draft.fromEarlier ? null : draft.from,
    to,
    passingThrough: draft.passingThrough,
    transport: draft.transport,
    transportNumber: draft.transportNumber.trim()
  }
}
