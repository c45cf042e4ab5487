import { findDoorOnRound, findRentedDoor } from '../../domain/contract/at-the-door'
import { findDoor, findDoorAtGate } from '../../domain/contract/places'
import { understandAddress } from '../../domain/rules/address'
import { act, type Call } from '../room'
import { readBook } from './address-book'
import { readCommunity } from './community'

/** Anyone may say where they live before they have registered anywhere. */
export const findDoorAct = act({
  operation: findDoor,
  allow: 'anyone',
  audit: 'none',
  run: (call, { community, text }) => find(call, community, text)
})

export const findDoorAtGateAct = act({
  operation: findDoorAtGate,
  allow: ['gate-staff'],
  audit: 'none',
  run: (call, { text }) => find(call, call.role!.community, text)
})

export const findDoorOnRoundAct = act({
  operation: findDoorOnRound,
  allow: ['grid-worker', 'secretary'],
  audit: 'none',
  run: (call, { text }) => find(call, call.role!.community, text)
})

export const findRentedDoorAct = act({
  operation: findRentedDoor,
  allow: ['landlord'],
  audit: 'none',
  run: (call, { text }) => find(call, call.role!.community, text)
})

async function find(call: Call, id: string, text: string) {
  const { found, fitting, doors } = understandAddress(
    text,
    await readBook(call.store, await readCommunity(call, id))
  )
  return { found, fitting, doors: [...doors] }
}
