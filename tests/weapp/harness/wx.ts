import type { Faults } from './faults'
import type { Realm } from './realm'
import { wxSurface, type ApiShape } from './wx-surface'

/** What an API does on this phone, under its dotted name. One that answers later may return a promise. */
export type Apis = Readonly<Record<string, (...args: never[]) => unknown>>

/** How an API says no: becomes `{errMsg: 'name:fail reason'}` in `fail` or a rejected promise. */
export class WxFailure extends Error {
  constructor(
    reason: string,
    readonly errCode?: number
  ) {
    super(reason)
  }
}

interface Callbacks {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (result: unknown) => void
}

/**
 * The `wx` of one phone. Its names and their options are those of the typings: a call that leaves out a required
 * option, adds one WeChat does not know, or gives one the wrong type is a fault and throws, and so is a call of
 * something this phone cannot do. What WeChat does not have is not there.
 */
export function createWx(apis: Apis, realm: Realm, faults: Faults): object {
  for (const name of Object.keys(apis))
    if (!wxSurface().has(name)) throw new Error(`wx.${name} does not exist`)

  const wx = new realm.natives.Object() as Record<string, unknown>
  const cloud = new realm.natives.Object() as Record<string, unknown>
  const call = (name: string, shape: ApiShape, args: unknown[]) => {
    const wrong = complaint(shape, args) ?? (apis[name] ? undefined : 'is something this phone cannot do')
    if (wrong) {
      faults.add(new Error(`wx.${name} ${wrong}`))
      throw new Error(`wx.${name} ${wrong}`)
    }
    const run = apis[name] as (...args: unknown[]) => unknown
    if (!shape.answersLater) return realm.adopt(run(...args))
    return answer(name, (args[0] ?? {}) as Callbacks, async () => run(args[0] ?? {}), realm, faults)
  }
  for (const [name, shape] of wxSurface()) {
    if (!shape.isFunction) continue
    const [home, own] = name.startsWith('cloud.') ? [cloud, name.slice('cloud.'.length)] : [wx, name]
    home[own] = (...args: unknown[]) => call(name, shape, args)
  }
  return Object.assign(wx, { cloud })
}

/** Delivers an answer the two ways WeChat knows: callbacks when one is given, else a promise. */
function answer(
  name: string,
  { success, fail, complete }: Callbacks,
  work: () => Promise<unknown>,
  realm: Realm,
  faults: Faults
): unknown {
  const settle = work().then(
    (result) => ({ ok: true, value: realm.adopt({ ...(result as object), errMsg: `${name}:ok` }) }),
    (error: unknown) => {
      if (!(error instanceof WxFailure)) {
        // Something of ours broke; the app must not get to call it a lost network.
        faults.add(error)
        throw error
      }
      const { message, errCode } = error
      const code = errCode === undefined ? {} : { errCode }
      return { ok: false, value: realm.adopt({ errMsg: `${name}:fail ${message}`, ...code }) }
    }
  )
  if (!success && !fail && !complete)
    return new realm.natives.Promise((resolve, reject) => {
      settle.then(({ ok, value }) => (ok ? resolve(value) : reject(value)), reject)
    })
  settle.then(
    ({ ok, value }) => {
      faults.guard(() => (ok ? success?.(value) : fail?.(value)))
      faults.guard(() => complete?.(value))
    },
    () => undefined
  )
  return undefined
}

/** What the typings have against a call, as the rest of a sentence that starts with its name. */
function complaint({ options, needsOptions }: ApiShape, args: readonly unknown[]): string | undefined {
  const given = args[0]
  if (given === undefined) return needsOptions ? 'needs an argument' : undefined
  if (!options) return undefined
  if (typeof given !== 'object' || given === null) return `takes options, not ${String(given)}`
  for (const [name, { required }] of options)
    if (required && (given as Record<string, unknown>)[name] === undefined) return `needs the option ${name}`
  for (const [name, value] of Object.entries(given)) {
    const known = options.get(name)
    if (!known) return `has no option ${name}`
    const fits = value === undefined || known.types.length === 0 || known.types.includes(typeof value)
    if (!fits) return `wants ${known.types.join(' or ')} for ${name}, not ${typeof value}`
  }
  return undefined
}
