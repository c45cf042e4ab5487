import { correctDeclaration } from '../../domain/contract/declaration-changes'
import { firstDue } from '../../domain/rules/outcome'
import { peopleSpokenFor } from '../people/spoken-for'
import { act } from '../room'
import { outboxOf } from '../telling/told'
import { changeDeclaration, reopened } from './change-declaration'
import { checkConsent, decideSaid } from './decide-said'
import { supersede } from './declaration'

export const correctDeclarationAct = act({
  operation: correctDeclaration,
  allow: 'joined',
  audit: 'inside',
  async run(call, { declaration, rev, consent, ...said }) {
    checkConsent(consent)
    const people = peopleSpokenFor(call, call.person!, said.people)
    const about = people.map(({ person }) => person)
    return changeDeclaration(
      call,
      { declaration, rev },
      {
        what: 'corrected',
        words: '',
        change(community, there) {
          const next = decideSaid(call, community, said, people)
          const due = firstDue(next.decision, community.campaign.respondMinutes, call.now)
          return {
            ...supersede(call, there, next, 'corrected'),
            ...reopened(there, due),
            people: about,
            // Whoever could read what was said about them still can.
            readers: [...new Set([...there.readers, ...about])],
            consent,
            news: 'corrected',
            tell: {
              ...outboxOf(call, community.campaign, { ...next.decision, owner: there.owner, reason: 'anew' })
            }
          }
        }
      }
    )
  }
})
