import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { cloudFunctions, collections } from '../cloudfunctions/data/manifest'

const root = join(__dirname, '..')

/**
 * What the SDK loads for things no room does: models, SQL and AI, files, tickets, proxies, metadata of machines
 * that are no functions. It was half of each bundle and of its start-up time. A room that begins to need one
 * strikes it from this list; until then touching it says so.
 */
const leftOut = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/wx-cloud-client-sdk',
  'axios',
  'form-data',
  'http-proxy-agent',
  'https-proxy-agent',
  'jsonwebtoken',
  'web-streams-polyfill',
  'xml2js'
]

const tellers = cloudFunctions.filter(({ tells }) => tells)

const leaveOut = (names: readonly string[]): Plugin => ({
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const exactly = new RegExp(`^(${names.join('|')})$`)
    onResolve({ filter: exactly }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: exactly, namespace: 'left-out' }, ({ path }) => ({ contents: standIn(path) }))
  }
})

/**
 * wx-server-sdk brings an SDK of its own along and is bigger than a room. It is a file beside the bundle, read
 * when the first message is sent.
 */
const messages = 'wx-server-sdk'
/** The same for spreadsheets, which the desk reads a few times a year. */
const spreadsheets = ['exceljs', 'fflate', 'csv-parse/sync']
const fileOf = (library: string) => library.replace('/', '-')

const setApart: Plugin = {
  name: 'set-apart',
  setup({ onResolve }) {
    const exactly = new RegExp(`^(${[messages, ...spreadsheets].join('|')})$`)
    onResolve({ filter: exactly }, ({ path }) => ({ path: `./${fileOf(path)}.js`, external: true }))
  }
}

/** A module whose members can be named, as the SDK does on load, but not called. */
function standIn(name: string): string {
  return `
    const refuse = () => { throw new Error('${name} is left out of this bundle: see scripts/build-cloud.ts') }
    const get = (_, key) => (key === '__esModule' || typeof key === 'symbol' ? undefined : module.exports)
    module.exports = new Proxy(function () {}, { get, apply: refuse, construct: refuse })`
}

/**
 * Bundles every room into `<target>/<room>/index.js` with its `config.json`, and writes the data manifest beside
 * them. These files are what deploys and what the local cloud runs.
 */
export async function buildCloud(target = join(root, 'dist/cloudfunctions')): Promise<void> {
  await rm(target, { recursive: true, force: true })
  const common: BuildOptions = {
    outdir: target,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // Three bytes a Chinese character instead of six.
    charset: 'utf8',
    logLevel: 'warning'
  }
  await build({
    ...common,
    entryPoints: cloudFunctions.map(({ name }) => ({
      in: join(root, `cloudfunctions/rooms/${name}.ts`),
      out: `${name}/index`
    })),
    plugins: [leaveOut(leftOut), setApart]
  })
  await build({
    ...common,
    entryPoints: tellers.map(({ name }) => ({ in: messages, out: `${name}/${messages}` })),
    minifyIdentifiers: true,
    // A message travels as a form.
    plugins: [leaveOut(leftOut.filter((name) => name !== 'form-data'))]
  })
  await build({
    ...common,
    entryPoints: spreadsheets.map((library) => ({ in: library, out: `desk/${fileOf(library)}` }))
  })
  for (const { name, timeout, memory, timer, tells } of cloudFunctions) {
    const triggers = timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : []
    const config = {
      timeout,
      memorySize: memory,
      permissions: { openapi: tells ? ['subscribeMessage.send'] : [] },
      triggers
    }
    await writeFile(join(target, name, 'config.json'), JSON.stringify(config, null, 2))
  }
  await writeFile(
    join(target, 'manifest.json'),
    JSON.stringify({ collections, functions: cloudFunctions }, null, 2)
  )
}

if (require.main === module) void buildCloud()
