import type { Language } from '../../../domain/copy/language'
import { clockInChina } from '../../../domain/copy/times'
import type { Told } from '../happenings'
import { element } from './element'
import { toldWords, wallWords } from './words'

/** The strip of what happened, the latest first. @returns how to add to it; what is told again is rewritten */
export function openStrip(
  list: HTMLElement,
  told: readonly Told[],
  nameOf: (persona: string) => string,
  language: Language
): (one: Told) => void {
  const lines = new Map<number, HTMLElement>()
  const quiet = element('li', 'quiet', wallWords[language].quiet)
  list.append(quiet)

  const tell = (one: Told) => {
    quiet.remove()
    const line = lines.get(one.id) ?? element('li', '')
    const seconds = new Date(one.at).toISOString().slice(17, 19)
    line.replaceChildren(
      element('time', '', `${clockInChina(one.at)}:${seconds}`),
      ` ${toldWords(one, nameOf, language)}`
    )
    if (!lines.has(one.id)) list.prepend(line)
    lines.set(one.id, line)
  }
  told.forEach(tell)
  return tell
}
