import type { Resident } from '../../demo/stories/cast'
import type { Day } from '../../domain/contract/fields'
import { addDays, dayOf } from '../../domain/rules/day'
import type { Phone } from './harness/phone'

/** From a newcomer's home to the question who they are: down the tree to the door. */
export async function findDoor({ hand, screen }: Phone, door: readonly string[]): Promise<void> {
  await hand.tap('act-join')
  for (const name of door) await hand.tap('choice', name)
  await screen.until(() => screen.has('field-name'))
}

/** Registers a resident at their door. */
export async function register(phone: Phone, { door, name, phone: number }: Resident): Promise<void> {
  const { hand, screen } = phone
  await findDoor(phone, door)
  await hand.type('field-name', name)
  await hand.type('field-phone', number)
  await hand.tap('act-send')
  await hand.tap('act-home')
  await screen.shows('resident/home/index')
  await screen.reads(door.join(' '))
}

/** Was in Fengtai from six days ago until today. */
export function daysAway(): { from: Day; to: Day } {
  const to = dayOf(Date.now())
  return { from: addDays(to, -6), to }
}

/** From home up to the page where one reads it through: a trip to 北京丰台, back by train G91, as in report 002. */
export async function fillInFengtai({ hand }: Phone): Promise<void> {
  const { from, to } = daysAway()
  await hand.tap('row-away')
  await hand.tap('choice', '北京')
  await hand.tap('choice', '丰台')
  await hand.tap('act-next')
  await hand.tap(`day-${from}`)
  await hand.tap(`day-${to}`)
  await hand.tap('pick-train')
  await hand.type('field-number', 'G91')
  await hand.tap('act-next')
  await allWell({ hand })
}

/** Has met nobody and is well: a tap each. */
export async function allWell({ hand }: Pick<Phone, 'hand'>): Promise<void> {
  await hand.tap('act-next')
  await hand.tap('act-next')
}

/** Agrees and sends. */
export async function agreeAndSend({ hand, screen }: Phone): Promise<void> {
  await hand.tap('pick-agree')
  await hand.tap('act-send')
  await screen.shows('resident/declaration/index')
}
