import { serve } from '../cloudbase/serve'
import { comeBackAct, takeLeaveAct } from '../people/leave'
import { room } from '../room'
import { callHouseholdAct } from '../tasks/call-household'
import { listTasksAct } from '../tasks/list-tasks'
import { openTaskAct } from '../tasks/open-task'
import { lendTaskAct, listHelpersAct, takeBackTaskAct } from '../tasks/lend-task'
import { openLentTaskAct } from '../tasks/open-lent-task'
import { recordLentOutcomeAct, recordOutcomeAct } from '../tasks/record-outcome'

export const grid = room('grid', [
  listTasksAct,
  openTaskAct,
  callHouseholdAct,
  recordOutcomeAct,
  listHelpersAct,
  lendTaskAct,
  takeBackTaskAct,
  openLentTaskAct,
  recordLentOutcomeAct,
  takeLeaveAct,
  comeBackAct
])

export const main = serve(grid)
