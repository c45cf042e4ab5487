import { viewEngine, type Definition, type Instance } from './engine'
import type { Template } from './engine'
import type { AppFiles } from './read-app'
import type { Faults } from './faults'
import type { Natives, Realm } from './realm'
import { bridgeSetData } from './bridge'

type PageDefinition = Readonly<Record<string, unknown>> & {
  readonly data?: object
  readonly behaviors?: readonly string[]
}

let phones = 0

/** The view engine's names for the pages and components of one more phone, by their paths. */
export function nameComponents({ components }: AppFiles): (path: string) => string {
  const phone = ++phones
  const paths = [...components.keys()]
  return (path) => `phone-${phone}-${paths.indexOf(path)}`
}

/**
 * Runs the script of every page and component and registers what it defines with the view engine.
 * @throws Error when a script does not define exactly one
 */
export function registerComponents(
  app: AppFiles,
  templateOf: (path: string) => Template,
  idOf: (path: string) => string,
  realm: Realm,
  faults: Faults
): void {
  const { components } = viewEngine()
  for (const [path, { using }] of [...app.components].reverse()) {
    let defined = 0
    const register = (definition: Definition) => {
      defined++
      const tags = Object.entries(using).map(([tag, to]) => [tag, idOf(to)])
      components.register({
        ...withNativeTypes(definition, realm.natives),
        lifetimes: { ...definition.lifetimes, ...lifetimes(definition, path, faults) },
        id: idOf(path),
        path: `/${path}`,
        tagName: path.replace(/\W/g, '-'),
        template: templateOf(path),
        usingComponents: Object.fromEntries(tags) as Record<string, string>,
        // The engine would prefix class names with the component's name; pages and tests speak of plain ones.
        options: { classPrefix: '', ...definition.options }
      })
    }
    realm.give({
      Component: register,
      Page: (page: PageDefinition) => register(asComponent(page)),
      Behavior: (definition: object) => components.behavior(definition)
    })
    realm.load(`${path}.js`)
    if (defined !== 1) throw new Error(`${path}.js defines ${defined} pages or components instead of one`)
  }
}

/** A page is a component whose functions are its methods. */
function asComponent(page: PageDefinition): Definition {
  const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))
  return { ...(page.data ? { data: page.data } : {}), methods, behaviors: page.behaviors ?? [] }
}

/** The engine fires `ready` for what is on the first screen only; WeChat does for everything, once drawn. */
function lifetimes(definition: Definition, path: string, faults: Faults): Definition['lifetimes'] {
  const own = (name: 'created' | 'attached') => definition.lifetimes?.[name] ?? definition[name]
  const readied = new WeakSet<Instance>()
  return {
    created() {
      bridgeSetData(this, path, faults)
      own('created')?.call(this)
    },
    attached() {
      own('attached')?.call(this)
      setTimeout(() => this._exparserNode.triggerLifeTime('ready'), 0)
    },
    ready() {
      if (readied.has(this)) return
      readied.add(this)
      definition.lifetimes?.ready?.call(this)
    }
  }
}

/** Property types are constructors; the engine knows only those of its own realm. */
function withNativeTypes(definition: Definition, natives: Natives): Definition {
  if (!definition.properties) return definition
  const types = new Map<unknown, unknown>([
    [natives.String, String],
    [natives.Number, Number],
    [natives.Boolean, Boolean],
    [natives.Object, Object],
    [natives.Array, Array]
  ])
  const native = (type: unknown) => types.get(type) ?? type
  const properties = Object.entries(definition.properties).map(([name, property]) => {
    const isRecord = typeof property === 'object' && property !== null
    return [
      name,
      isRecord && 'type' in property ? { ...property, type: native(property.type) } : native(property)
    ]
  })
  return { ...definition, properties: Object.fromEntries(properties) as Record<string, unknown> }
}
