import { reportHealth } from '../../domain/contract/health-reports'
import { checkHealth, isIll } from '../../domain/rules/health'
import { firstDue } from '../../domain/rules/outcome'
import { peopleSpokenFor } from '../people/spoken-for'
import { readCommunity, staffOf } from '../places/community'
import { act } from '../room'
import { submit } from '../submissions/submit'
import { checkConsent } from './decide-said'
import { sealReport } from './health-report'

export const reportHealthAct = act({
  operation: reportHealth,
  allow: 'joined',
  audit: 'inside',
  async run(call, { consent, people: said }) {
    checkConsent(consent)
    const person = call.person!
    const people = peopleSpokenFor(call, person, said)
    checkHealth(people, 'people')
    const community = await readCommunity(call, person.community!)
    const { feverFrom, respondMinutes } = community.campaign
    // Who reports every day does so because of where they were, so anything at all counts.
    const seeDoctor = people.some((health) => isIll(health, feverFrom, true))
    const about = people.map((one) => one.person)
    const { open, at, due, owner, ...stored } = await submit(call, community, {
      kind: 'health-report',
      people: about,
      readers: [...new Set([person._id, ...about])],
      by: { as: about.includes(person._id) ? 'self' : 'family', id: person._id },
      door: person.door!,
      said: sealReport(call, call.submissionId, { people }),
      measure: 'none',
      until: null,
      seeDoctor,
      campaignVersion: null,
      consent,
      due: seeDoctor ? firstDue({ measure: 'none', seeDoctor }, respondMinutes, call.now) : null
    })
    return { at, seeDoctor: stored.seeDoctor, due: open ? due : null, worker: staffOf(community, owner) }
  }
})
