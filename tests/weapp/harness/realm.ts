import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileFunction, createContext, runInContext } from 'node:vm'
import type { Faults } from './faults'
import { resolve } from './read-app'
import type { Timers } from './timers'

/** Names WeChat hides from the files of a mini-program, whatever the global scope holds. */
const hidden =
  'window document frames self location navigator localStorage history Caches screen alert confirm prompt XMLHttpRequest WebSocket'

/** What V8 here has and the logic layer of the oldest phone we promise (iOS 14, Chrome 79) has not. */
const tooNew = `
  delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics
  delete globalThis.Intl; delete globalThis.WeakRef; delete globalThis.FinalizationRegistry
  delete globalThis.AggregateError; delete Promise.any; delete Promise.withResolvers
  delete Object.hasOwn; delete Object.groupBy; delete Array.fromAsync
  for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'])
    delete Array.prototype[name]
  for (const name of ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name]
`
/** Constructors of the realm, for values that must be native to it. */
export interface Natives {
  readonly Object: ObjectConstructor
  readonly Array: ArrayConstructor
  readonly String: StringConstructor
  readonly Number: NumberConstructor
  readonly Boolean: BooleanConstructor
  readonly Uint8Array: Uint8ArrayConstructor
  readonly Promise: PromiseConstructor
}

/**
 * The logic layer: a JavaScript world with nothing in it but the language and what WeChat gives. No browser, no
 * node, no code made at run time.
 */
export class Realm {
  readonly natives: Natives
  private readonly context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  private readonly modules = new Map<string, { exports: unknown }>()

  constructor(
    private readonly dist: string,
    timers: Timers,
    faults: Faults
  ) {
    runInContext(tooNew, this.context)
    const names = 'Object, Array, String, Number, Boolean, Uint8Array, Promise'
    this.natives = runInContext(`({ ${names} })`, this.context) as Natives
    this.give({ ...timers.functions, console: quietConsole(faults) })
  }

  /** Puts names into the global scope. */
  give(globals: Readonly<Record<string, unknown>>): void {
    Object.assign(this.context, globals)
  }

  /** Runs a file of the package once, with its own `require`. @returns its exports */
  load(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const module = { exports: new this.natives.Object() as unknown }
    this.modules.set(file, module)
    const code = readFileSync(join(this.dist, file), 'utf8')
    const names = ['require', 'module', 'exports', ...hidden.split(' ')]
    const run = compileFunction(code, names, { filename: file, parsingContext: this.context })
    const require = (to: string) => this.load(`${resolve(file, to).replace(/\.js$/, '')}.js`)
    run.call(undefined, require, module, module.exports)
    return module.exports
  }

  /** A copy of a value as the bridge delivers it: made of the realm's own objects, arrays and buffers. */
  adopt(value: unknown): unknown {
    const { Object: RealmObject, Array: RealmArray, Uint8Array: RealmBytes } = this.natives
    if (value instanceof Uint8Array) return new RealmBytes(value).buffer
    if (Array.isArray(value)) return RealmArray.from(value, (item) => this.adopt(item))
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value
    const copy = new RealmObject() as Record<string, unknown>
    for (const [name, item] of Object.entries(value)) copy[name] = this.adopt(item)
    return copy
  }
}

/** A released mini-program has nothing to say on its console but what went wrong. */
function quietConsole(faults: Faults) {
  const silent = () => undefined
  const error = (...words: unknown[]) => words.forEach((word) => faults.add(word))
  return { log: silent, info: silent, debug: silent, warn: silent, error }
}
