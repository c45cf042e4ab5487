import type { OutputOf } from '../../../domain/contract/operation'
import type { openHome } from '../../../domain/contract/people'

/** What the counter knows about somebody's own door. */
export type Home = NonNullable<OutputOf<typeof openHome>['household']>
