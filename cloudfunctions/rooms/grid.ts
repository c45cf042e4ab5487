import { serve } from '../cloudbase/serve'
import { declareAtDoorAct } from '../declarations/declare-at-door'
import { comeBackAct, takeLeaveAct } from '../people/leave'
import { listPeopleAtDoorAct } from '../people/list-people-at-door'
import { registerPersonAct } from '../people/register-person'
import { findDoorOnRoundAct } from '../places/find-door'
import { room } from '../room'
import { answerDisputeAct } from '../tasks/answer-dispute'
import { answerJoiningAct } from '../tasks/answer-joining'
import { callHouseholdAct } from '../tasks/call-household'
import { correctForHouseholdAct } from '../tasks/correct-for-household'
import { listTasksAct } from '../tasks/list-tasks'
import { openTaskAct } from '../tasks/open-task'
import { lendTaskAct, listHelpersAct, takeBackTaskAct } from '../tasks/lend-task'
import { openLentTaskAct } from '../tasks/open-lent-task'
import { recordLentOutcomeAct, recordOutcomeAct } from '../tasks/record-outcome'
import { grantRemindersAct } from '../telling/grant-reminders'

export const grid = room('grid', [
  listTasksAct,
  openTaskAct,
  callHouseholdAct,
  recordOutcomeAct,
  answerDisputeAct,
  answerJoiningAct,
  correctForHouseholdAct,
  findDoorOnRoundAct,
  listPeopleAtDoorAct,
  registerPersonAct,
  declareAtDoorAct,
  listHelpersAct,
  lendTaskAct,
  takeBackTaskAct,
  openLentTaskAct,
  recordLentOutcomeAct,
  takeLeaveAct,
  comeBackAct,
  grantRemindersAct
])

export const main = serve(grid)
