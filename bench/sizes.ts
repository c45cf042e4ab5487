import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { cloudFunctions } from '../cloudfunctions/data/manifest'
import { counted, type Figure } from './figure'

const subpackages = { gate: 500_000, grid: 500_000, desk: 1_000_000 }
const mainPackage = 1_000_000
const firstScreen = 300_000

/**
 * Most bytes of a function's bundle: a cold start reads and compiles all of it; over 400 kB of each are the SDK and
 * its packages. The desk knows sheets, counts and hiring besides; at 618 kB it loads in 20 to 29 % of a bare SDK's
 * time, where 45 % are allowed, and few people open it.
 */
export const bundleBytes = (name: string): number => (name === 'desk' ? 650_000 : 600_000)

/** What phones and functions download. */
export function packageSizes(builds: { weapp: string; h5: string; cloud: string }): Figure[] {
  const whole = bytesBelow(builds.weapp)
  const parts = Object.entries(subpackages).map(
    ([name, budget]) => [name, bytesBelow(join(builds.weapp, name)), budget] as const
  )
  const main = whole - parts.reduce((sum, [, bytes]) => sum + bytes, 0)
  return [
    counted('mini-program, main package', main, mainPackage, 'B'),
    ...parts.map(([name, bytes, budget]) => counted(`mini-program, ${name}`, bytes, budget, 'B')),
    counted('h5, first screen, gzip', firstScreenBytes(builds.h5), firstScreen, 'B'),
    ...cloudFunctions.map(({ name }) =>
      counted(`function ${name}`, statSync(join(builds.cloud, name, 'index.js')).size, bundleBytes(name), 'B')
    )
  ]
}

function bytesBelow(folder: string): number {
  return filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Every script and sheet but those which only other pages load, so rather too much than too little.
 * @throws Error when the routes in `app.*.js` no longer read as the bundler used to write them
 */
function firstScreenBytes(h5: string): number {
  const files = [join(h5, 'index.html'), ...filesBelow(join(h5, 'js')), ...filesBelow(join(h5, 'css'))]
  const app = files.find((file) => /[\\/]app\.\w+\.js$/.test(file))
  const routes = [...readFileSync(app!, 'utf8').matchAll(/"path":"([^"]+)","load":function.*?\.then\(/g)]
  const chunksOf = (load: string) => [...load.matchAll(/\.e\((\d+)\)/g)].map(([, chunk]) => chunk!)
  const home = routes.find(([, path]) => path === 'resident/home/index')
  if (!home || routes.length < 2) throw new Error('the routes of the h5 build read differently now')
  const others = new Set(routes.flatMap(([load]) => chunksOf(load)))
  for (const chunk of chunksOf(home[0])) others.delete(chunk)
  return files
    .filter((file) => /\.(html|js|css)$/.test(file) && !others.has(/(\d+)\.\w+\.\w+$/.exec(file)?.[1] ?? ''))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}
