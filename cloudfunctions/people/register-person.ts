import { registerPerson, registerTenant } from '../../domain/contract/at-the-door'
import type { InputOf } from '../../domain/contract/operation'
import { guardianConsentVersion } from '../../domain/contract/households'
import { ProblemError } from '../../domain/contract/problem'
import { checkName } from '../../domain/rules/person-name'
import { act, type Call, type Person } from '../room'
import { readOwnDoor } from './own-door'
import { sealName } from './person'

export const registerPersonAct = act({
  operation: registerPerson,
  allow: ['grid-worker', 'secretary'],
  audit: 'inside',
  run: register
})

export const registerTenantAct = act({
  operation: registerTenant,
  allow: ['landlord'],
  audit: 'inside',
  run: register
})

async function register(
  call: Call,
  { door: id, name, phone, under14 }: InputOf<typeof registerPerson>
): Promise<{ person: string }> {
  checkName(name, 'name')
  const { community, door } = await readOwnDoor(call, id)
  const _id = call.submissionId
  const person: Person & { readonly registeredBy: string; readonly inputHash: string } = {
    _id,
    // Nobody's phone: the index wants something of its own.
    callers: [`none:${_id}`],
    name: sealName(call, _id, name),
    phone: phone === null ? null : call.secrets.seal(phone, `persons/${_id}/phone`),
    phoneBlind: phone === null ? null : call.secrets.blind('phone', phone),
    community: community._id,
    door,
    // A worker stands at the door; what a landlord says of a tenant, nobody has seen yet.
    confirmed: call.role!.role !== 'landlord',
    joining: null,
    turnedAway: null,
    roles: [],
    speaksFor: [],
    recent: [],
    joinedAt: call.now,
    keptBy: null,
    under14,
    // The box that says so says too that a guardian stands there and agrees; `registeredBy` saw it.
    guardianConsent: under14 ? { version: guardianConsentVersion, at: call.now } : null,
    registeredBy: call.role!.post,
    inputHash: call.inputHash
  }
  if ((await call.store.insert('persons', person)) === 'stored') return { person: _id }
  const there = await call.store.read<typeof person>('persons', _id)
  if (there?.inputHash !== call.inputHash) throw new ProblemError('request.id-reused', 'id')
  return { person: _id }
}
