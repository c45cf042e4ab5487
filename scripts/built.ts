import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Build = 'weapp' | 'h5' | 'cloud'

const root = resolve(__dirname, '..')
const frontEnd = ['src', 'domain', 'config', 'babel.config.js', 'project.config.json', 'package-lock.json']
const builds: Readonly<Record<Build, { readonly output: string; readonly sources: readonly string[] }>> = {
  weapp: { output: 'dist/weapp', sources: frontEnd },
  h5: { output: 'dist/h5', sources: frontEnd },
  cloud: {
    output: 'dist/cloudfunctions',
    sources: ['cloudfunctions', 'domain', 'scripts', 'package-lock.json']
  }
}

/**
 * The folder of a build that fits the sources as they are now; builds it when it does not. Tests run in several
 * processes: whoever comes first builds, the others wait. A folder named from outside (`BUILT_WEAPP`, `BUILT_H5`,
 * `BUILT_CLOUD`) is taken as it is, so that the same tests can judge an output that was broken on purpose.
 * @throws Error when the build fails, with what it printed
 */
export async function built(build: Build): Promise<string> {
  const given = process.env[`BUILT_${build.toUpperCase()}`]
  if (given) return resolve(given)
  const { output, sources } = builds[build]
  const stamp = join(root, 'dist', `.${build}-stamp`)
  const state = () => `${fingerprint(sources)} ${fingerprint([output])}`
  const fits = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === state()
  await alone(build, () => {
    if (fits()) return
    rmSync(join(root, output), { recursive: true, force: true })
    const made = spawnSync('npm', ['run', `build:${build}`], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32'
    })
    if (made.status !== 0) throw new Error(`npm run build:${build} failed\n${made.stdout}${made.stderr}`)
    writeFileSync(stamp, state())
  })
  return join(root, output)
}

/** One hash over the names and contents of files and folders. */
function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory())
      return readdirSync(path)
        .sort()
        .forEach((name) => add(join(path, name)))
    hash.update(path).update(readFileSync(path))
  }
  paths.forEach((path) => add(join(root, path)))
  return hash.digest('hex')
}

/** Runs work while no other process runs the work of the same name. */
async function alone(name: string, work: () => void): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const lock = join(root, 'dist', `.${name}-lock`)
  while (!take(lock)) await new Promise((again) => setTimeout(again, 200))
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (existsSync(lock) && !isRunning(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
    return false
  }
}

function isRunning(pid: number): boolean {
  // The holder has made the file and not yet written into it.
  if (pid === 0) return true
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
