import { admin } from '../../demo/stories/cast'
import { xlsxOf } from '../../demo/stories/sheet-file'
import { stationFrontSheets } from '../../demo/stories/station-front'
import { sunshineSheet } from '../../demo/stories/sunshine'
import { setUpCommunity } from '../../domain/contract/desk'
import { applyImport, checkImport, startImport } from '../../domain/contract/imports'
import { appointStaff, claimPost, joinHousehold } from '../../domain/contract/people'
import { findDoor } from '../../domain/contract/places'
import { issueCode, listStaff, type StaffLine } from '../../domain/contract/staff'
import { addDays, dayOf } from '../../domain/rules/day'
import type { PublicDoor } from './public-door'

export const station = 'station-front'
export const secretary = 'station-secretary'

/** A household as its row in the secretary's sheet says it. */
export interface Household {
  /** the address as somebody says it */
  readonly said: string
  readonly worker: string
  readonly deputy: string
}

/** The rows of the sheet, header left out. */
export function householdsOf(): Household[] {
  const [doors] = stationFrontSheets()
  return doors!.rows.slice(1).map((row) => ({
    said: row.slice(0, 7).join(''),
    worker: row[8]!,
    deputy: row[10]!
  }))
}

/**
 * 站前社区 (004) as it begins in life: the street sets up a name and its rules, the secretary brings the rest in
 * from her one spreadsheet, and the workers claim the posts that came with it.
 * @returns everybody who works there
 */
export async function openStation({ callAs }: PublicDoor): Promise<readonly StaffLine[]> {
  const today = dayOf(Date.now())
  const { campaign, phone } = sunshineSheet(today)
  const wuhan = { code: '420100', name: '武汉市', risk: 'high', from: addDays(today, -30), to: null } as const
  await callAs(admin.persona, setUpCommunity, {
    id: station,
    name: '站前社区',
    phone,
    tree: [],
    grids: [],
    gates: [],
    campaign: { ...campaign, regions: [wuhan] }
  })
  const [, staff] = stationFrontSheets()
  const [name, mobile] = staff!.rows.find(([, , role]) => role === '书记')!
  const post = { community: station, name: name!, phone: mobile!, role: 'secretary', station: null } as const
  const { code } = await callAs(admin.persona, appointStaff, post)
  await callAs(secretary, claimPost, { code })
  await bringIn({ callAs } as PublicDoor, await xlsxOf(stationFrontSheets()))
  const { posts } = await callAs(secretary, listStaff, {})
  for (const worker of posts.filter(({ role, leads }) => role === 'grid-worker' && leads)) {
    const issued = await callAs(secretary, issueCode, { post: worker.post })
    await callAs(personaOf(worker), claimPost, { code: issued.code })
  }
  return posts
}

/** The phone of somebody who works there. */
export const personaOf = ({ post }: Pick<StaffLine, 'post'>) => `station-${post.slice(0, 12)}`

async function bringIn({ callAs }: Pick<PublicDoor, 'callAs'>, bytes: Uint8Array): Promise<void> {
  const started = await callAs(secretary, startImport, { community: null, size: bytes.length })
  const { url, headers } = started.upload
  const put = await fetch(url, { method: 'PUT', headers, body: Buffer.from(bytes) })
  if (!put.ok) throw new Error(`the file was not taken: ${put.status}`)
  const { bad } = await callAs(secretary, checkImport, { import: started.import })
  if (bad.total > 0) throw new Error(`the sheet is not clean: ${JSON.stringify(bad.cells.slice(0, 3))}`)
  for (;;) {
    const { state } = await callAs(secretary, applyImport, { import: started.import })
    if (state === 'applied') return
  }
}

/** Somebody finds their door by what they call it and registers there. */
export async function register({ callAs }: PublicDoor, persona: string, household: Household): Promise<void> {
  const { found, doors } = await callAs(persona, findDoor, { community: station, text: household.said })
  if (found !== 'one') throw new Error(`${household.said} fits ${found}`)
  const phone = `136${persona.replace(/\D/g, '').padStart(8, '0')}`
  await callAs(persona, joinHousehold, { community: station, door: doors[0]!.id, name: '外地回来的', phone })
}
