import { changeCampaignAct } from '../campaigns/change-campaign'
import { previewCampaignAct } from '../campaigns/preview-campaign'
import { readCampaignAct } from '../campaigns/read-campaign'
import { serve } from '../cloudbase/serve'
import { applyImportAct } from '../imports/apply-import'
import { cancelImportAct } from '../imports/cancel-import'
import { checkImportAct } from '../imports/check-import'
import { readImportAct } from '../imports/read-import'
import { readTemplateAct } from '../imports/read-template'
import { startImportAct } from '../imports/start-import'
import { appointStaffAct } from '../people/appoint-staff'
import { endPostAct } from '../people/end-post'
import { findHouseholdAct } from '../people/find-household'
import { issueCodeAct } from '../people/issue-code'
import { callBackAct, sendOnLeaveAct } from '../people/leave'
import { listStaffAct } from '../people/list-staff'
import { makeLeadAct } from '../people/make-lead'
import { readGridAct, redrawGridAct } from '../people/redraw-grid'
import { listStationsAct } from '../places/list-stations'
import { setUpCommunityAct } from '../places/set-up-community'
import { room } from '../room'
import { exportTasksAct, readExportAct } from '../tasks/export-tasks'
import { handOverTasksAct } from '../tasks/hand-over'
import { openTodayAct } from '../tasks/open-today'

export const desk = room('desk', [
  openTodayAct,
  handOverTasksAct,
  findHouseholdAct,
  exportTasksAct,
  readExportAct,
  listStationsAct,
  listStaffAct,
  appointStaffAct,
  issueCodeAct,
  endPostAct,
  makeLeadAct,
  readGridAct,
  redrawGridAct,
  sendOnLeaveAct,
  callBackAct,
  setUpCommunityAct,
  readTemplateAct,
  startImportAct,
  checkImportAct,
  readImportAct,
  applyImportAct,
  cancelImportAct,
  readCampaignAct,
  previewCampaignAct,
  changeCampaignAct
])

export const main = serve(desk)
