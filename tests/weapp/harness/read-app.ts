import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

interface Tab {
  readonly pagePath: string
  readonly iconPath: string
  readonly selectedIconPath: string
}

/** `app.json` as far as the simulated phone goes by it. */
export interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly tabBar?: { readonly list: readonly Tab[] }
}

/** A page or a native component: its JSON, and the files behind the tags it uses. */
export interface ComponentFile {
  readonly json: Readonly<Record<string, unknown>>
  readonly using: Readonly<Record<string, string>>
}

/** A compiled mini-program on disk. Paths are relative to `dist`, with forward slashes, without extension. */
export interface AppFiles {
  readonly dist: string
  readonly config: AppConfig
  readonly routes: readonly string[]
  readonly tabs: readonly string[]
  /** pages and every component they reach, pages first */
  readonly components: ReadonlyMap<string, ComponentFile>
  /** every file, with extension */
  readonly files: readonly string[]
}

/** Reads what WeChat reads before it runs anything. @throws Error when a page or component has no JSON */
export function readApp(dist: string): AppFiles {
  const config = readJson(dist, 'app.json') as unknown as AppConfig
  const inSubPackages = (config.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => posix.join(root, page))
  )
  const routes = [...config.pages, ...inSubPackages]
  const components = new Map<string, ComponentFile>()
  const add = (path: string) => {
    if (components.has(path)) return
    const json = readJson(dist, `${path}.json`)
    const tags = {
      ...config.usingComponents,
      ...(json.usingComponents as Record<string, string> | undefined)
    }
    const using = Object.fromEntries(Object.entries(tags).map(([tag, to]) => [tag, resolve(path, to)]))
    components.set(path, { json, using })
    Object.values(using).forEach(add)
  }
  routes.forEach(add)
  const tabs = (config.tabBar?.list ?? []).map(({ pagePath }) => pagePath)
  return { dist, config, routes, tabs, components, files: listFiles(dist) }
}

/** `to` as written in the file at `from`; a leading slash starts at the root of the package. */
export function resolve(from: string, to: string): string {
  return to.startsWith('/') ? posix.normalize(to.slice(1)) : posix.join(posix.dirname(from), to)
}

function readJson(dist: string, path: string): Record<string, unknown> {
  const file = join(dist, path)
  if (!existsSync(file)) throw new Error(`${path} is missing`)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(posixPath(folder), posixPath(join(entry.parentPath, entry.name))))
    .sort()
}

const posixPath = (path: string) => path.replaceAll('\\', '/')
