import type { Language } from '../../../domain/copy/language'
import type { WallFile } from '../wall-app'
import { element, post } from './element'
import { wallWords } from './words'

type HungPhone = WallFile['phones'][number]

export interface Phones {
  nameOf(persona: string): string
  frameOf(persona: string): HTMLIFrameElement
  originOf(persona: string): string
  showNetwork(persona: string, online: boolean): void
  /** brings a phone into view and marks it */
  lookAt(persona: string): void
  /** opens every phone anew, with a working network and nothing kept from an earlier try */
  beginAnew(): Promise<void>
}

/** Hangs the phones: above each whose it is, its network switch and the way to its own page. */
export function hangPhones(wall: HTMLElement, files: readonly HungPhone[], language: Language): Phones {
  const words = wallWords[language]
  const hung = new Map(files.map((file) => [file.persona, hang(file)]))
  const of = (persona: string) => hung.get(persona)!

  function hang(file: HungPhone) {
    const { persona, name, role, origin, page } = file
    const place = element('section', `phone phone-${persona}`)
    const head = element('div', 'phone-head')
    const network = element(
      'button',
      'network',
      '',
      () => void post('/network', { persona, online: network.getAttribute('aria-checked') !== 'true' })
    )
    network.setAttribute('role', 'switch')
    const fullSize = element('a', 'full-size', '↗')
    Object.assign(fullSize, { href: `${origin}/#${page}`, target: '_blank', title: words.fullSize })
    fullSize.setAttribute('aria-label', `${words.fullSize} · ${name}`)
    const frame = element('iframe', 'screen')
    frame.title = name
    frame.allow = 'camera'
    // Without the right to leave its frame, 打电话 does not ask a desktop to open a phone program.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms')
    frame.src = `${origin}/#${page}`
    const body = element('div', 'body')
    body.append(frame)
    head.append(element('b', 'name', name), element('span', 'role', role[language]), network, fullSize)
    place.append(head, body)
    wall.append(place)
    return { file, place, frame, network }
  }

  const phones: Phones = {
    nameOf: (persona) => hung.get(persona)?.file.name ?? '',
    frameOf: (persona) => of(persona).frame,
    originOf: (persona) => of(persona).file.origin,
    showNetwork(persona, online) {
      const { network } = of(persona)
      network.setAttribute('aria-checked', String(online))
      network.textContent = online ? words.online : words.offline
    },
    lookAt(persona) {
      const { place } = of(persona)
      if (place.classList.contains('phone-on')) return
      wall.querySelector('.phone-on')?.classList.remove('phone-on')
      place.classList.add('phone-on')
      if (wall.scrollWidth > wall.clientWidth) place.scrollIntoView({ inline: 'center', block: 'nearest' })
    },
    async beginAnew() {
      await Promise.all(
        [...hung.values()].map(async ({ file: { persona, origin, page }, frame }) => {
          await post('/network', { persona, online: true })
          const opened = new Promise((done) => frame.addEventListener('load', done, { once: true }))
          frame.src = `${origin}/?begin#${page}`
          await opened
        })
      )
    }
  }
  for (const { persona, online } of files) phones.showNetwork(persona, online)
  return phones
}
