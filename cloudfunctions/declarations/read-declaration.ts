import { readDeclaration } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { readCommunity } from '../places/community'
import { act } from '../room'
import type { Submission } from '../submissions/submission'
import { viewOf } from './view'

export const readDeclarationAct = act({
  operation: readDeclaration,
  allow: 'joined',
  audit: 'none',
  async run(call, { declaration }) {
    const community = await readCommunity(call, call.person!.community!)
    // The relation is part of the filter: somebody else's id answers exactly like one that never was.
    const own = { _id: declaration, kind: 'declaration', readers: call.person!._id }
    const [found] = await call.store.find<Submission>('submissions', own, { limit: 1 })
    if (!found) throw new ProblemError('declaration.unknown', 'declaration')
    return viewOf(call, community, found)
  }
})
