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
    const there = await readOwnDeclaration(call, declaration)
    return viewOf(call, await readCommunity(call, there.community), there)
  }
})
