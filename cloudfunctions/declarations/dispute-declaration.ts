import { disputeDeclaration } from '../../domain/contract/declaration-changes'
import { firstDue } from '../../domain/rules/outcome'
import { inc } from '../ports'
import { act } from '../room'
import { outboxOf } from '../telling/told'
import { changeDeclaration } from './change-declaration'

export const disputeDeclarationAct = act({
  operation: disputeDeclaration,
  allow: 'joined',
  audit: 'inside',
  run: (call, { declaration, rev, words }) =>
    changeDeclaration(
      call,
      { declaration, rev },
      {
        what: 'disputed',
        words,
        change({ campaign }, { open, due: before, owner, ...decided }) {
          const due = firstDue(decided, campaign.respondMinutes, call.now)
          // What was settled stays settled until she has answered, unlike after a correction.
          return {
            open: true,
            due: open ? Math.min(before, due) : due,
            forgetAt: null,
            news: 'disputed',
            tell: { ...outboxOf(call, campaign, { ...decided, owner, reason: 'anew' }) },
            rev: inc(1)
          }
        }
      }
    )
})
