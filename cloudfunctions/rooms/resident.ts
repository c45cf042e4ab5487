import { serve } from '../cloudbase/serve'
import { correctDeclarationAct } from '../declarations/correct-declaration'
import { declareForTenantAct } from '../declarations/declare-at-door'
import { declareTripAct } from '../declarations/declare-trip'
import { disputeDeclarationAct } from '../declarations/dispute-declaration'
import { openHomeAct } from '../declarations/open-home'
import { readDeclarationAct } from '../declarations/read-declaration'
import { reportHealthAct } from '../declarations/report-health'
import { withdrawDeclarationAct } from '../declarations/withdraw-declaration'
import { addMemberAct } from '../people/add-member'
import { changeMemberAct } from '../people/change-member'
import { claimPostAct } from '../people/claim-post'
import { joinHouseholdAct } from '../people/join-household'
import { moveHouseholdAct } from '../people/move-household'
import { removeMemberAct } from '../people/remove-member'
import { listTenantsAct } from '../people/list-people-at-door'
import { registerTenantAct } from '../people/register-person'
import { findDoorAct, findRentedDoorAct } from '../places/find-door'
import { listPlacesAct } from '../places/list-places'
import { room } from '../room'

export const resident = room('resident', [
  openHomeAct,
  listPlacesAct,
  findDoorAct,
  joinHouseholdAct,
  moveHouseholdAct,
  addMemberAct,
  changeMemberAct,
  removeMemberAct,
  declareTripAct,
  readDeclarationAct,
  correctDeclarationAct,
  withdrawDeclarationAct,
  disputeDeclarationAct,
  reportHealthAct,
  findRentedDoorAct,
  listTenantsAct,
  registerTenantAct,
  declareForTenantAct,
  claimPostAct
])

export const main = serve(resident)
