import { motherAndDaughter } from '../../stories/mother-and-daughter'
import { oneSheet } from '../../stories/one-sheet'
import { roundOfTheNewYear } from '../../stories/round-of-the-new-year'
import { threeDaysLater } from '../../stories/three-days-later'
import type { Story } from '../../stories/story'
import { languages } from '../../../domain/copy/language'
import { dayAfter, dayInChina } from '../../../domain/copy/times'
import type { Told } from '../happenings'
import type { WallFile } from '../wall-app'
import { element, post } from './element'
import { hangPhones, type Phones } from './phones'
import { play } from './player'
import { fitWall } from './fit'
import { openStrip } from './strip'
import { clockWords, wallWords } from './words'

const stories: readonly Story[] = [motherAndDaughter, threeDaysLater, roundOfTheNewYear, oneSheet]
const language = languages.find((one) => navigator.language.startsWith(one.slice(0, 2))) ?? 'zh-CN'
const words = wallWords[language]
/** `?pace=0.2` plays five times as fast. */
const pace = Number(new URLSearchParams(location.search).get('pace') ?? 1)
const hourMs = 3_600_000

const at = (selector: string) => document.querySelector<HTMLElement>(selector)!

async function open(): Promise<void> {
  const file = (await (await fetch('/wall.json')).json()) as WallFile
  let ahead = file.now - Date.now()
  const now = () => Date.now() + ahead

  document.documentElement.lang = language
  at('.title').textContent = words.title
  const phones = hangPhones(at('.phones'), file.phones, language)
  fitWall(file.phones.length)

  const tell = openStrip(at('.told'), file.told, phones.nameOf, language)
  const showTime = showClock(now)
  const onTold = (told: Told) => {
    if (told.what === 'clock') {
      ahead = told.to - Date.now()
      showTime()
    }
    if (told.what === 'network') phones.showNetwork(told.persona, told.online)
    tell(told)
  }
  new EventSource('/happenings').onmessage = ({ data }) => onTold(JSON.parse(data as string) as Told)
  at('.stories').append(...stories.map((story) => storyButton(story, phones, now)))
}

const forward = (ms: number) => post('/clock', { forwardMs: ms })

/** @returns how to show a time that has been moved */
function showClock(now: () => number): () => void {
  const time = element('time', 'now')
  const morning = () => Date.parse(`${dayAfter(dayInChina(now()), 1)}T08:00:00+08:00`)
  at('.clock').append(
    time,
    element('button', 'pill act-hour', words.hour, () => void forward(hourMs)),
    element('button', 'pill act-tomorrow', words.tomorrow, () => void forward(morning() - now()))
  )
  const tick = () => void (time.textContent = clockWords(now(), language))
  tick()
  setInterval(tick, 1000)
  return tick
}

function storyButton(story: Story, phones: Phones, now: () => number): HTMLElement {
  const button = element('button', `pill story-${story.id}`, `▶ ${story.title[language]}`, () => void start())
  return button

  async function start(): Promise<void> {
    const telling = at('.telling')
    const buttons = document.querySelectorAll<HTMLButtonElement>('.stories button')
    buttons.forEach((one) => (one.disabled = true))
    button.classList.add('pill-on')
    document.body.dataset['story'] = 'playing'
    try {
      await phones.beginAnew()
      await play(story, {
        now,
        pace,
        ...phones,
        onChapter: ({ tells }) => (telling.textContent = tells[language]),
        forward,
        onStep: phones.lookAt
      })
      telling.textContent = words.again
      document.body.dataset['story'] = 'finished'
    } catch (error) {
      telling.textContent = words.stuck((error as Error).message)
      document.body.dataset['story'] = 'stuck'
    }
    button.classList.remove('pill-on')
    buttons.forEach((one) => (one.disabled = false))
  }
}

void open()
