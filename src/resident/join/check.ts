import { phone as phoneShape } from '../../../domain/contract/fields'
import type { ResidentWords } from '../../../domain/copy/resident-zh'
import { problemHere } from '../../services/call'

type Words = ResidentWords['join']

const digits = 11

/** What is wrong with each field, in words; empty when nothing is. */
export interface Wrong {
  readonly name?: string
  readonly phone?: string
}

export function checkPerson(name: string, phone: string, words: Words): Wrong {
  const atPhone = checkPhone(phone, words)
  return {
    ...(name === '' ? { name: problemHere('field.missing').sentence } : {}),
    ...(atPhone === undefined ? {} : { phone: atPhone })
  }
}

/** Says how many digits are wrong instead of that something is. */
function checkPhone(phone: string, words: Words): string | undefined {
  if (phoneShape.safeParse(phone).success) return undefined
  if (phone === '') return problemHere('field.missing').sentence
  const missing = digits - phone.length
  if (missing > 0) return words.phoneShort(missing)
  return missing < 0 ? words.phoneLong(-missing) : words.phoneOdd
}
