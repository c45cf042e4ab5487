import { previewCampaign, type Touched } from '../../domain/contract/campaigns'
import { ProblemError } from '../../domain/contract/problem'
import { checkCampaign } from '../../domain/rules/campaign'
import { dayOf } from '../../domain/rules/day'
import { decideAnew } from '../../domain/rules/decide-anew'
import { gridOf } from '../../domain/rules/route'
import { openDeclared } from '../declarations/declaration'
import { lte } from '../ports'
import { act, type Call } from '../room'
import type { Submission } from '../submissions/submission'
import { readEdited } from './campaign-version'

/** The newest so many are weighed, whatever a community holds: at most 8 reads, each below the wire's 6 MB. */
const pageSize = 500
const pages = 8

type Weight = keyof Touched
const heaviest: readonly Weight[] = ['heavier', 'lighter', 'same']

export const previewCampaignAct = act({
  operation: previewCampaign,
  allow: ['secretary', 'street-admin'],
  audit: 'none',
  async run(call, { community: named, basedOn, settings }) {
    checkCampaign(settings, 'settings')
    const community = await readEdited(call, named)
    if (community.campaign.version !== basedOn)
      throw new ProblemError('campaign.changed-meanwhile', 'basedOn')
    const campaign = { ...settings, version: basedOn + 1 }
    const { found, more } = await newest(call, community._id)
    const doors = new Map<string, { grid: string; weight: Weight }>()
    for (const submission of found) {
      const { id, path } = submission.door
      const { decision, ...facts } = openDeclared(call, submission)
      const { weight } = decideAnew({ facts, decision, open: submission.open }, campaign, dayOf(call.now))
      const grid = gridOf(path, community.table)?.name ?? community.name
      doors.set(id, { grid, weight: heavierOf(weight, doors.get(id)?.weight ?? 'same') })
    }
    const all = [...doors.values()]
    const grids = [...community.table.grids.map(({ name }) => name), community.name]
    const byGrid = grids
      .map((grid) => ({ grid, own: all.filter((door) => door.grid === grid) }))
      .filter(({ own }) => own.length > 0)
      .map(({ grid, own }) => ({ grid, ...countOf(own) }))
    return { ...countOf(all), byGrid, more }
  }
})

/** Newest first, page by page; two of the same millisecond may stand on either side of a page's end. */
async function newest(call: Call, community: string): Promise<{ found: Submission[]; more: boolean }> {
  const found = new Map<string, Submission>()
  let until = call.now
  for (let page = 0; page < pages; page++) {
    const batch = await call.store.find<Submission>(
      'submissions',
      { community, at: lte(until), kind: 'declaration' },
      { order: [['at', 'desc']], limit: pageSize }
    )
    for (const submission of batch) found.set(submission._id, submission)
    if (batch.length < pageSize) return { found: [...found.values()], more: false }
    until = batch.at(-1)!.at
  }
  return { found: [...found.values()], more: true }
}

function heavierOf(a: Weight, b: Weight): Weight {
  return heaviest.indexOf(a) < heaviest.indexOf(b) ? a : b
}

function countOf(doors: readonly { readonly weight: Weight }[]): Touched {
  const count = (weight: Weight) => doors.filter((door) => door.weight === weight).length
  return { heavier: count('heavier'), lighter: count('lighter'), same: count('same') }
}
