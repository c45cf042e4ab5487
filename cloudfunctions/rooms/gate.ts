import { serve } from '../cloudbase/serve'
import { findDoorAtGateAct } from '../places/find-door'
import { findWorkerAct } from '../places/find-worker'
import { lookUpPlacesAct } from '../places/look-up-places'
import { openPostAct } from '../places/open-post'
import { room } from '../room'

export const gate = room('gate', [openPostAct, lookUpPlacesAct, findDoorAtGateAct, findWorkerAct])

export const main = serve(gate)
