import { withdrawDeclaration } from '../../domain/contract/declaration-changes'
import { firstDue } from '../../domain/rules/outcome'
import { act } from '../room'
import { changeDeclaration, reopened } from './change-declaration'
import { type Declared, openDeclared, supersede } from './declaration'

export const withdrawDeclarationAct = act({
  operation: withdrawDeclaration,
  allow: 'joined',
  audit: 'inside',
  run: (call, { declaration, rev, reason }) =>
    changeDeclaration(
      call,
      { declaration, rev },
      {
        what: 'withdrawn',
        words: reason,
        change(community, there) {
          const { campaign } = community
          const next = withNothingSaid(openDeclared(call, there), campaign.version)
          return {
            ...supersede(call, there, next, 'withdrawn'),
            ...reopened(there, firstDue(next.decision, campaign.respondMinutes, call.now)),
            news: 'withdrawn'
          }
        }
      }
    )
})

/** Only whom it was about is left: what was said stands among the earlier versions and nothing rests on it. */
function withNothingSaid({ people }: Declared, campaignVersion: number): Declared {
  return {
    people: people.map(({ person, name }) => ({ person, name, temperature: null, symptoms: [] })),
    trips: [],
    contact: { met: 'nobody', lastDay: null },
    companions: '',
    decision: { measure: 'none', until: null, reason: null, seeDoctor: false, campaignVersion },
    withdrawn: true
  }
}
