import { serve } from '../cloudbase/serve'
import { declareTripAct } from '../declarations/declare-trip'
import { openHomeAct } from '../declarations/open-home'
import { readDeclarationAct } from '../declarations/read-declaration'
import { claimPostAct } from '../people/claim-post'
import { joinHouseholdAct } from '../people/join-household'
import { findDoorAct } from '../places/find-door'
import { listPlacesAct } from '../places/list-places'
import { room } from '../room'

export const resident = room('resident', [
  openHomeAct,
  listPlacesAct,
  findDoorAct,
  joinHouseholdAct,
  declareTripAct,
  readDeclarationAct,
  claimPostAct
])

export const main = serve(resident)
