import { readDeclaration } from '../../domain/contract/declarations'
import { readCommunity } from '../places/community'
import { act } from '../room'
import { readOwnDeclaration } from './change-declaration'
import { viewOf } from './view'

export const readDeclarationAct = act({
  operation: readDeclaration,
  allow: 'joined',
  audit: 'none',
  async run(call, { declaration }) {
    const community = await readCommunity(call, call.person!.community!)
    return viewOf(call, community, await readOwnDeclaration(call, declaration))
  }
})
