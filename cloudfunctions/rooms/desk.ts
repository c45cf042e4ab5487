import { serve } from '../cloudbase/serve'
import { appointStaffAct } from '../people/appoint-staff'
import { listStationsAct } from '../places/list-stations'
import { setUpCommunityAct } from '../places/set-up-community'
import { room } from '../room'
import { openTodayAct } from '../tasks/open-today'

export const desk = room('desk', [openTodayAct, listStationsAct, appointStaffAct, setUpCommunityAct])

export const main = serve(desk)
