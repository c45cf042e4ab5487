import { changeCampaignAct } from '../campaigns/change-campaign'
import { previewCampaignAct } from '../campaigns/preview-campaign'
import { readCampaignAct } from '../campaigns/read-campaign'
import { serve } from '../cloudbase/serve'
import { appointStaffAct } from '../people/appoint-staff'
import { endPostAct } from '../people/end-post'
import { issueCodeAct } from '../people/issue-code'
import { callBackAct, sendOnLeaveAct } from '../people/leave'
import { listStaffAct } from '../people/list-staff'
import { makeLeadAct } from '../people/make-lead'
import { listStationsAct } from '../places/list-stations'
import { setUpCommunityAct } from '../places/set-up-community'
import { room } from '../room'
import { openTodayAct } from '../tasks/open-today'

export const desk = room('desk', [
  openTodayAct,
  listStationsAct,
  listStaffAct,
  appointStaffAct,
  issueCodeAct,
  endPostAct,
  makeLeadAct,
  sendOnLeaveAct,
  callBackAct,
  setUpCommunityAct,
  readCampaignAct,
  previewCampaignAct,
  changeCampaignAct
])

export const main = serve(desk)
