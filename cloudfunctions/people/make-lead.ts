import { makeLead } from '../../domain/contract/staff'
import { lead } from '../../domain/rules/seats'
import { act } from '../room'
import { answeringAround } from './cover'
import { readPost } from './post'
import { changeStaffing } from './staffing'

export const makeLeadAct = act({
  operation: makeLead,
  allow: ['secretary'],
  audit: 'inside',
  async run(call, { post }) {
    const { community } = await readPost(call, post)
    const after = await changeStaffing(call, community, ({ table }) =>
      table.grids.some(({ deputies }) => deputies.includes(post)) ? lead(table, post) : null
    )
    return { answering: answeringAround(after, post) }
  }
})
