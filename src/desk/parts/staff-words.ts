import type { Instant } from '../../../domain/contract/fields'
import type { StaffLine } from '../../../domain/contract/staff'
import type { Language } from '../../../domain/copy/language'
import { roleWords, titleWords } from '../../../domain/copy/roles'
import { staffCopy } from '../../../domain/copy/staff'
import { dayInChina, dayWords, deadlineWords } from '../../../domain/copy/times'

/** What somebody is where they are: 网格员 · 牵头, 楼栋长, 门岗 · 北门. */
export function standingOf({ role, title, leads, place }: StaffLine, language: Language): string {
  const words = staffCopy[language]
  const names = roleWords[language]
  if (title !== null) return titleWords[language][title]
  if (role === 'grid-worker') return `${names[role]} · ${leads ? words.leads : words.deputy}`
  return place === '' ? names[role] : `${names[role]} · ${place}`
}

/** How to reach them and whether they have registered. */
export function stateOf(
  { phone, claimedAt, codeUntil, leave, own }: StaffLine,
  now: Instant,
  language: Language
): string {
  const words = staffCopy[language]
  const registered =
    claimedAt !== null
      ? words.claimed(dayWords(dayInChina(claimedAt), language))
      : codeUntil !== null
        ? words.codeWaiting(deadlineWords(codeUntil, now, language))
        : words.noCode
  const whose = own ? [words.you] : []
  return [phone, ...whose, registered, ...(leave ? [words.saidBy(leave.by)] : [])].join(' · ')
}

/** The last day of a leave as it is said, null where nobody named one. */
export function lastDayOf({ leave }: StaffLine, language: Language): string | null {
  return leave === null || leave.until === null ? null : dayWords(leave.until, language)
}
