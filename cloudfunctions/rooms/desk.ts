import { changeCampaignAct } from '../campaigns/change-campaign'
import { previewCampaignAct } from '../campaigns/preview-campaign'
import { readCampaignAct } from '../campaigns/read-campaign'
import { serve } from '../cloudbase/serve'
import { appointStaffAct } from '../people/appoint-staff'
import { listStationsAct } from '../places/list-stations'
import { setUpCommunityAct } from '../places/set-up-community'
import { room } from '../room'
import { openTodayAct } from '../tasks/open-today'

export const desk = room('desk', [
  openTodayAct,
  listStationsAct,
  appointStaffAct,
  setUpCommunityAct,
  readCampaignAct,
  previewCampaignAct,
  changeCampaignAct
])

export const main = serve(desk)
