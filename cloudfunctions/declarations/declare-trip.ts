import { consentVersion, declareTrip } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { dayOf } from '../../domain/rules/day'
import { checkHealth } from '../../domain/rules/health'
import { decideMeasure } from '../../domain/rules/measure'
import { firstDue } from '../../domain/rules/outcome'
import { checkContact, checkTrips } from '../../domain/rules/trips'
import { peopleSpokenFor } from '../people/spoken-for'
import { readCommunity } from '../places/community'
import { act } from '../room'
import { submit } from '../submissions/submit'
import { type Declared, plainOf, sealDeclared } from './declaration'
import { viewOf } from './view'

export const declareTripAct = act({
  operation: declareTrip,
  allow: 'joined',
  audit: 'inside',
  async run(call, { consent, ...said }) {
    // No consent, no processing: nothing is stored, the draft stays on the phone (PIPL 29).
    if (consent !== consentVersion) throw new ProblemError('consent.missing', 'consent')
    const today = dayOf(call.now)
    checkTrips(said.trips, today)
    checkContact(said.contact, today)
    checkHealth(said.people, 'people')
    const person = call.person!
    const people = peopleSpokenFor(call, person, said.people)
    const community = await readCommunity(call, person.community!)
    const decision = decideMeasure(said, community.campaign, today)
    const declared: Declared = { ...said, people, decision, withdrawn: false }
    const about = people.map((one) => one.person)
    const submission = await submit(call, community, {
      kind: 'declaration',
      people: about,
      readers: [...new Set([person._id, ...about])],
      by: { as: about.includes(person._id) ? 'self' : 'family', id: person._id },
      door: person.door!,
      said: sealDeclared(call, call.submissionId, declared),
      ...plainOf(decision),
      consent,
      due: firstDue(decision, community.campaign.respondMinutes, call.now)
    })
    return viewOf(call, community, submission)
  }
})
