import { correctForHousehold } from '../../domain/contract/declaration-changes'
import type { PersonHealth, ShownHealth } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { firstDue } from '../../domain/rules/outcome'
import { reopened } from '../declarations/change-declaration'
import { decideSaid } from '../declarations/decide-said'
import { openDeclared, supersede } from '../declarations/declaration'
import { act } from '../room'
import { changeForHousehold } from './change-for-household'

export const correctForHouseholdAct = act({
  operation: correctForHousehold,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'inside',
  run: (call, { task, rev, words, ...said }) =>
    changeForHousehold(
      call,
      { task, rev },
      {
        what: 'corrected',
        words,
        change(community, there) {
          const declared = openDeclared(call, there)
          if (declared.withdrawn) throw new ProblemError('declaration.withdrawn', 'task')
          const next = decideSaid(call, community, said, namedAsBefore(said.people, declared.people))
          const due = firstDue(next.decision, community.campaign.respondMinutes, call.now)
          return {
            ...supersede(call, there, next, 'corrected'),
            ...reopened(there, due),
            people: next.people.map(({ person }) => person),
            news: 'none'
          }
        }
      }
    )
})

/** A worker corrects what was said of somebody, not of whom it was said. */
function namedAsBefore(people: readonly PersonHealth[], before: readonly ShownHealth[]): ShownHealth[] {
  return people.map((one, index) => {
    const known = before.find(({ person }) => person === one.person)
    if (!known) throw new ProblemError('person.not-yours', `people.${index}.person`)
    return { ...one, person: known.person, name: known.name }
  })
}
