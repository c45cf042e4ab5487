import type { Day, Instant } from '../contract/fields'
import type { Language } from './language'

const minute = 60_000
const hour = 60 * minute
const dayLength = 24 * hour
/** China has one time zone and no summer time. */
const chinaOffset = 8 * hour

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The calendar day in China at an instant. */
export function dayInChina(at: Instant): Day {
  return new Date(at + chinaOffset).toISOString().slice(0, 10)
}

/** The clock on a Chinese wall, `22:00`. */
export function clockInChina(at: Instant): string {
  return new Date(at + chinaOffset).toISOString().slice(11, 16)
}

/** The day `count` days after `day`. */
export function dayAfter(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7
}

/** `6月12日`, `12 Jun`. */
export function dayWords(day: Day, language: Language): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number]
  return language === 'en' ? `${date} ${months[month - 1]}` : `${month}月${date}日`
}

/** A day as people say it: 今天, 昨天, 明天, else the date. */
export function nearDayWords(day: Day, now: Instant, language: Language): string {
  const away = Math.round((Date.parse(day) - Date.parse(dayInChina(now))) / dayLength)
  const near: Record<number, Record<Language, string>> = {
    [-1]: { 'zh-CN': '昨天', en: 'yesterday' },
    0: { 'zh-CN': '今天', en: 'today' },
    1: { 'zh-CN': '明天', en: 'tomorrow' }
  }
  return near[away]?.[language] ?? dayWords(day, language)
}

/** When something happened: `12:04` today, `昨天 12:04` before. */
export function momentWords(at: Instant, now: Instant, language: Language): string {
  const day = dayInChina(at)
  return day === dayInChina(now)
    ? clockInChina(at)
    : `${nearDayWords(day, now, language)} ${clockInChina(at)}`
}

/** By when something will be done: `今天 22:00 前`, `by 22:00 today`. */
export function deadlineWords(due: Instant, now: Instant, language: Language): string {
  const day = nearDayWords(dayInChina(due), now, language)
  return language === 'en' ? `by ${clockInChina(due)} ${day}` : `${day} ${clockInChina(due)} 前`
}

/** How long there is left or how late it is: `还剩 40 分钟`, `过了 12 分钟`. */
export function timeLeftWords(due: Instant, now: Instant, language: Language): string {
  const late = due < now
  const length = lengthWords(Math.abs(due - now), language)
  if (language === 'en') return late ? `${length} late` : `${length} left`
  return late ? `过了 ${length}` : `还剩 ${length}`
}

function lengthWords(ms: number, language: Language): string {
  const say = (count: number, chinese: string, english: string) =>
    language === 'en' ? `${count} ${english}` : `${count} ${chinese}`
  if (ms < hour) return say(Math.max(1, Math.round(ms / minute)), '分钟', 'min')
  if (ms < dayLength) return say(Math.floor(ms / hour), '小时', 'h')
  return say(Math.floor(ms / dayLength), '天', 'd')
}
