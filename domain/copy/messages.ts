import type { Instant } from '../contract/fields'
import type { TellReason } from '../contract/reminders'
import { clockInChina, dayInChina } from './times'

/** What a message may know of a task. Who lives there, behind which door, and why it is asked stay out of it. */
export interface Mentioned {
  readonly community: string
  /** of the door, `3栋 2单元 502` */
  readonly plate: string
  readonly due: Instant
  readonly reason: TellReason
  /** somebody has to see a doctor */
  readonly urgent: boolean
}

/** The four fields of the message template, each as WeChat takes it. */
export interface TaskMessage {
  /** thing: 20 characters at most */
  readonly what: string
  /** thing */
  readonly where: string
  /** time: `2020年6月12日 15:30` */
  readonly by: string
  /** phrase: 5 Chinese characters at most */
  readonly state: string
}

const things: Record<TellReason, string> = {
  new: '有一家新报的',
  moved: '有一家的事转给您了',
  anew: '有一家的要求变了',
  escalated: '有一家过了时间没人管'
}
const states: Record<TellReason, string> = {
  new: '新任务',
  moved: '转给您',
  anew: '要求变了',
  escalated: '过了时间'
}

/** A message about the tasks of one worker. Messages go out in Chinese: the cloud does not know how a phone is set. */
export function taskMessage(tasks: readonly [Mentioned, ...Mentioned[]]): TaskMessage {
  const [first] = tasks
  const oneReason = tasks.every(({ reason }) => reason === first.reason)
  const urgent = tasks.some((task) => task.urgent)
  return {
    what: cut(tasks.length === 1 ? things[first.reason] : `有 ${tasks.length} 件事等您`, 20),
    where: cut(placesOf(tasks), 20),
    by: dueOf(tasks),
    state: urgent ? '请尽快' : oneReason ? states[first.reason] : states.new
  }
}

/** The same for the group of a grid, in one line. */
export function groupMessage(grid: string, tasks: readonly [Mentioned, ...Mentioned[]]): string {
  const urgent = tasks.some((task) => task.urgent) ? '，请尽快' : ''
  return `${grid}：${placesOf(tasks)}有 ${tasks.length} 件事等着处理，最急的要在${dueOf(tasks)}前联系上${urgent}。打开邻哨看“今天”。`
}

/** Buildings only: where a plate has no more than one part, that part is a door, and only the community is named. */
function placesOf([first, ...more]: readonly [Mentioned, ...Mentioned[]]): string {
  const buildingOf = ({ community, plate }: Mentioned) => {
    const [building, ...door] = plate.split(' ')
    return door.length === 0 ? community : `${community} ${building}`
  }
  const places = new Set([first, ...more].map(buildingOf))
  return places.size === 1 ? buildingOf(first) : `${buildingOf(first)}等 ${places.size} 处`
}

function dueOf(tasks: readonly Mentioned[]): string {
  const due = Math.min(...tasks.map((task) => task.due))
  const [year, month, day] = dayInChina(due).split('-').map(Number)
  return `${year}年${month}月${day}日 ${clockInChina(due)}`
}

/** At most so many characters; line ends become spaces. WeChat refuses a message that is a character too long. */
export function cut(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
