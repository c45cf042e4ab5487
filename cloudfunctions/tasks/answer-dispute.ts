import { answerDispute } from '../../domain/contract/declaration-changes'
import { afterOutcome } from '../../domain/rules/outcome'
import { forgetAfter } from '../../domain/rules/retention'
import { inc } from '../ports'
import { act } from '../room'
import { changeForHousehold } from './change-for-household'

export const answerDisputeAct = act({
  operation: answerDispute,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'inside',
  run: (call, { task, rev, words }) =>
    changeForHousehold(
      call,
      { task, rev, news: 'disputed' },
      {
        what: 'answered',
        words,
        change({ campaign }, { lastOutcome }) {
          // What had been settled before the dispute is settled again; what had not still has to be.
          const settled = lastOutcome !== null && !afterOutcome(lastOutcome, call.now).open
          const closed = { open: false, lentTo: null, forgetAt: forgetAfter(campaign, call.now) }
          return { news: 'none', rev: inc(1), ...(settled ? closed : {}) }
        }
      }
    )
})
