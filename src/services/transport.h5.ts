import cloudbase from '@cloudbase/js-sdk/app'
// Both register themselves with the app when they are loaded.
import '@cloudbase/js-sdk/auth'
import '@cloudbase/js-sdk/functions'
import type { Send, Surroundings } from './transport'

/** `cloud.json` beside the page says which cloud it belongs to; `host` only where that is not Tencent's own. */
interface CloudFile extends Surroundings {
  readonly env: string
  readonly host?: string
  readonly protocol?: 'http' | 'https'
}

type App = ReturnType<typeof cloudbase.init>

let file: Promise<CloudFile> | undefined
let app: Promise<App> | undefined

/** Forgets a failed try, so that the next tap tries again. */
function once<T>(make: () => Promise<T>, forget: () => void): Promise<T> {
  const made = make()
  made.catch(forget)
  return made
}

function readCloudFile(): Promise<CloudFile> {
  file ??= once(
    async () => (await fetch('cloud.json')).json() as Promise<CloudFile>,
    () => (file = undefined)
  )
  return file
}

async function connect(): Promise<App> {
  const { env, host, protocol } = await readCloudFile()
  const made = cloudbase.init({ env, persistence: 'local' })
  if (host !== undefined) made.registerHost(host, protocol ?? 'https')
  const auth = made.auth({ persistence: 'local' })
  // A phone that was signed in before, or that the street wall signed in, stays who it is.
  if (!(await auth.getLoginState())) await auth.signInAnonymously({})
  return made
}

export const send: Send = async (room, request) => {
  app ??= once(connect, () => (app = undefined))
  const { result } = await (await app).callFunction({ name: room, data: { ...request }, parse: true })
  return result
}

export const surroundings = (): Promise<Surroundings> => readCloudFile()
