import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cloudFunctions } from '../cloudfunctions/data/manifest'
import { type Figure, median, ratio } from './figure'

const processes = 7
/** of a bare `require('@cloudbase/node-sdk')` */
const budget = 0.45

/** How long each bundle takes to load in a fresh process, next to the bare SDK. */
export function bundleLoading(functions: string): Figure[] {
  const names = cloudFunctions.map(({ name }) => name)
  const modules = ['@cloudbase/node-sdk', ...names.map((name) => join(functions, name, 'index.js'))]
  const times = modules.map((): number[] => [])
  // In turns, so that whatever else the machine does meets all of them.
  for (let n = 0; n < processes; n++) modules.forEach((module, at) => times[at]!.push(loadMs(module)))
  const [sdk = 0, ...bundles] = times.map(median)
  return bundles.map((ms, at) =>
    ratio(
      `${names[at]}, of the bare SDK's time`,
      ms / sdk,
      `${ms.toFixed(0)} ms, SDK ${sdk.toFixed(0)} ms`,
      budget
    )
  )
}

function loadMs(module: string): number {
  const script = `const from = performance.now(); require(${JSON.stringify(module)}); console.log(performance.now() - from)`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', `${script}; process.exit()`], {
    cwd: join(__dirname, '..'),
    encoding: 'utf8'
  })
  const ms = Number(stdout)
  if (!(ms > 0)) throw new Error(`${module} does not load\n${stderr}`)
  return ms
}
