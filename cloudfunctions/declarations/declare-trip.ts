import { declareTrip } from '../../domain/contract/declarations'
import { firstDue } from '../../domain/rules/outcome'
import { peopleSpokenFor } from '../people/spoken-for'
import { readCommunity } from '../places/community'
import { act } from '../room'
import { submit } from '../submissions/submit'
import { checkConsent, decideSaid } from './decide-said'
import { plainOf, sealDeclared } from './declaration'
import { viewOf } from './view'

export const declareTripAct = act({
  operation: declareTrip,
  allow: 'joined',
  audit: 'inside',
  async run(call, { consent, ...said }) {
    checkConsent(consent)
    const person = call.person!
    const people = peopleSpokenFor(call, person, said.people)
    const community = await readCommunity(call, person.community!)
    const declared = decideSaid(call, community, said, people)
    const about = people.map((one) => one.person)
    const submission = await submit(call, community, {
      kind: 'declaration',
      people: about,
      readers: [...new Set([person._id, ...about])],
      by: { as: about.includes(person._id) ? 'self' : 'family', id: person._id },
      door: person.door!,
      said: sealDeclared(call, call.submissionId, declared),
      ...plainOf(declared.decision),
      consent,
      due: firstDue(declared.decision, community.campaign.respondMinutes, call.now)
    })
    return viewOf(call, community, submission)
  }
})
