import type { ShownHealth } from '../../domain/contract/declarations'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'

/** What a daily report says, sealed as one text. */
export interface HealthReport {
  readonly people: readonly ShownHealth[]
}

const place = (id: string) => `submissions/${id}/said`

export function sealReport(call: Call, id: string, report: HealthReport): string {
  return call.secrets.seal(JSON.stringify(report), place(id))
}

export function openReport(call: Call, { _id, said }: Pick<Submission, '_id' | 'said'>): HealthReport {
  return JSON.parse(call.secrets.open(said, place(_id))) as HealthReport
}
