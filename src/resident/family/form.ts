import type { HouseholdPerson, Relation } from '../../../domain/contract/households'
import type { HouseholdWords } from '../../../domain/copy/households'
import type { Problem } from '../../../domain/contract/problem'
import { problemHere } from '../../services/call'
import { problemAt } from '../../ui/field'

/** A member as they are being typed in; kept on the phone until they are saved. */
export interface MemberDraft {
  open: boolean
  /** null while somebody new is added */
  person: string | null
  name: string
  relation: Relation | null
  under14: boolean | null
  /** the guardian agreed just now */
  agreed: boolean
  /** the guardian agreed when this child was added */
  agreedBefore: boolean
}

export const emptyMember: MemberDraft = {
  open: false,
  person: null,
  name: '',
  relation: null,
  under14: null,
  agreed: false,
  agreedBefore: false
}

export function formOf({ person, name, relation, under14 }: HouseholdPerson): MemberDraft {
  return { open: true, person, name, relation, under14, agreed: false, agreedBefore: under14 }
}

/** Only children and other relatives can be under 14. */
export const mayBeChild = (relation: Relation | null) => relation === 'child' || relation === 'other'

/** What is wrong with each part, in words; empty when nothing is. */
export interface Wrong {
  readonly name?: string | undefined
  readonly relation?: string | undefined
  readonly under14?: string | undefined
  readonly guardianConsent?: string | undefined
  /** about none of them */
  readonly other?: string | undefined
}

export function checkDraft(draft: MemberDraft, words: HouseholdWords['family']): Wrong {
  const { name, relation, under14, agreed, agreedBefore } = draft
  return {
    ...(name.trim() === '' ? { name: problemHere('field.missing').sentence } : {}),
    ...(relation === null ? { relation: words.whoMissing } : {}),
    ...(mayBeChild(relation) && under14 === null ? { under14: words.whoMissing } : {}),
    ...(mayBeChild(relation) && under14 && !agreed && !agreedBefore
      ? { guardianConsent: problemHere('consent.missing').sentence }
      : {})
  }
}

/** Where the counter's answer belongs. */
export function wrongFrom(problem: Problem): Wrong {
  const parts = ['name', 'relation', 'under14', 'guardianConsent'] as const
  const at = parts.find((part) => problemAt(problem, part) !== undefined)
  return { [at ?? 'other']: problem.sentence }
}
