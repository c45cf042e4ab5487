import { Happenings } from './happenings'
import { listen, type Listener } from './listen'
import { buildPage } from './page'
import { phoneApp } from './phone-app'
import { wallPhones, type WallPhone } from './phones'
import { wallApp, type HungPhone } from './wall-app'

export interface WallOptions {
  /** a cloud with personas, the demo community set up in it */
  readonly cloud: { readonly url: string; readonly adminUrl: string; readonly env: string }
  /** folder of the h5 build */
  readonly h5: string
  /** of the wall; the phones take the ones after it. 0 or nothing takes any free ones */
  readonly port?: number
  /** whose phones hang there; the four of the demo unless said otherwise */
  readonly phones?: readonly WallPhone[]
}

export interface Wall {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** where each persona's phone is, full size */
  readonly phones: Readonly<Record<string, string>>
  readonly happenings: Happenings
  close(): Promise<void>
}

/** Hangs the phones and opens the wall. @throws Error when a port is taken */
export async function openWall({ cloud, h5, port = 0, phones = wallPhones }: WallOptions): Promise<Wall> {
  const page = await buildPage()
  let ahead = 0
  const forward = async (forwardMs: number) => {
    const response = await fetch(`${cloud.adminUrl}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ forwardMs })
    })
    const { now } = (await response.json()) as { now?: number }
    if (now === undefined) throw new Error('the clock only moves forward')
    ahead = now - Date.now()
    return now
  }
  await forward(0)
  const happenings = new Happenings(() => Date.now() + ahead)

  const opened: Listener[] = []
  const close = async () => void (await Promise.all(opened.map((listener) => listener.close())))
  let wallOrigin = ''
  const hung: HungPhone[] = []
  try {
    for (const [index, phone] of phones.entries()) {
      const line = { online: true }
      const app = phoneApp({
        phone,
        line,
        h5,
        cloud,
        wallOrigin: () => wallOrigin,
        finger: page.finger,
        onCall: (overheard) => happenings.overhear(overheard)
      })
      const listener = await listen(app, port === 0 ? 0 : port + 1 + index)
      opened.push(listener)
      hung.push({ phone, line, origin: listener.origin })
    }
    const wall = await listen(wallApp({ page, phones: hung, happenings, forward }), port)
    opened.push(wall)
    wallOrigin = wall.origin
  } catch (error) {
    await close()
    throw error
  }
  const addresses = Object.fromEntries(
    hung.map(({ phone, origin }) => [phone.persona, `${origin}/#${phone.page}`])
  )
  return { url: wallOrigin, phones: addresses, happenings, close }
}
