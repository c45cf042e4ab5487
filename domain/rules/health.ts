import type { PersonHealth, Symptom } from '../contract/declarations'
import { ProblemError } from '../contract/problem'

/** Degrees Celsius between which a living person is; what lies outside was mistyped (73 for 37.3). */
const coldest = 34
const hottest = 43

/** What sends somebody to a doctor by itself; the others do so only after a stay or a contact that counts. */
const grave: readonly Symptom[] = ['fever', 'breathless']

type Health = Pick<PersonHealth, 'temperature' | 'symptoms'>

/**
 * Refuses a temperature nobody can have, and the same person or symptom said twice.
 * @param field where the list stands in the input
 * @throws ProblemError naming the field, for example `people.0.temperature`
 */
export function checkHealth(people: readonly PersonHealth[], field: string): void {
  people.forEach(({ person, temperature, symptoms }, index) => {
    const refuse = (part: string, code: 'health.temperature-impossible' | 'health.said-twice'): never => {
      throw new ProblemError(code, `${field}.${index}.${part}`)
    }
    if (people.findIndex((other) => other.person === person) !== index) refuse('person', 'health.said-twice')
    if (temperature !== null && !(temperature >= coldest && temperature <= hottest))
      refuse('temperature', 'health.temperature-impossible')
    if (new Set(symptoms).size !== symptoms.length) refuse('symptoms', 'health.said-twice')
  })
}

/**
 * Whether somebody is to see a doctor (003: 发烧人员需到社区医院就诊检查): with a fever or short of breath, or with
 * anything at all after a stay or a contact that counts.
 */
export function isIll({ temperature, symptoms }: Health, feverFrom: number, measured: boolean): boolean {
  if (temperature !== null && temperature >= feverFrom) return true
  return symptoms.some((symptom) => measured || grave.includes(symptom))
}
