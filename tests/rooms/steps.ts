import {
  consentVersion,
  declareTrip,
  type DeclarationView,
  type Trip
} from '../../domain/contract/declarations'
import { appointStaff } from '../../domain/contract/people'
import type { CampaignSettings } from '../../domain/contract/campaigns'
import { lendTask, listHelpers } from '../../domain/contract/lending'
import type { InputOf } from '../../domain/contract/operation'
import { communityId, sunshineSheet } from '../../demo/stories/sunshine'
import type { TaskView } from '../../domain/contract/tasks'
import { addDays, dayOf } from '../../domain/rules/day'
import type { Town } from './town'

/** Back from Fengtai today, by train, as in report 002. */
export function fromFengtai(now: number, more: Partial<Trip> = {}): Trip {
  const today = dayOf(now)
  return {
    region: '110106',
    regionName: '北京市丰台区',
    from: addDays(today, -6),
    to: today,
    passingThrough: false,
    transport: 'train',
    transportNumber: 'G91',
    ...more
  }
}

/** What somebody says of themself alone, being well and having met nobody, with consent. */
export function said(trips: readonly Trip[], more: Partial<InputOf<typeof declareTrip>> = {}) {
  return {
    people: [{ person: null, temperature: null, symptoms: [] }],
    trips: [...trips],
    contact: { met: 'nobody' as const, lastDay: null },
    companions: '',
    consent: consentVersion,
    ...more
  }
}

/** A resident declares one trip with consent. */
export function declare(town: Town, persona: string, id?: string): Promise<DeclarationView> {
  return town.callAs(persona, declareTrip, said([fromFengtai(town.now())]), id)
}

/** A second worker in the grid of Chen Xia, who has not claimed her post. @returns the post */
export async function appointDeputy(town: Town): Promise<string> {
  const deputy = { name: '周梅', phone: '13900000009', role: 'grid-worker', station: 'grid-1' } as const
  return (await town.callAs('zhou-min', appointStaff, { community: communityId, ...deputy })).post
}

/** The one helper of Chen Xia's grid. @returns the post */
export async function helperOf(town: Pick<Town, 'callAs'>, task: string): Promise<string> {
  return (await town.callAs('chen-xia', listHelpers, { task })).helpers[0]!.post
}

/** Chen Xia asks her helper to go to a door nobody has been to. */
export async function lend(town: Pick<Town, 'callAs'>, task: string): Promise<TaskView> {
  return town.callAs('chen-xia', lendTask, { task, rev: 1, helper: await helperOf(town, task) })
}

/** The demo community's campaign once medium risk asks for central observation too, as on 17 June 2020 (002). */
export function centralObservation(now: number): CampaignSettings {
  const { version: _first, ...settings } = sunshineSheet(dayOf(now)).campaign
  const medium = { kind: 'central-observation', days: 14 } as const
  return { ...settings, measures: { ...settings.measures, medium } }
}
