import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Figure, median, ratio } from './figure'
import type { Times } from './gate-phone'

/** of a plain `ed25519.verify` */
const budget = 0.5

/** CPU of a gate's answer, next to a plain verify and to an HMAC of the same process, with a JIT and without. */
export function gateVerdicts(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'))
  const outfile = join(folder, 'gate-phone.js')
  try {
    const entryPoints = [join(__dirname, 'gate-phone.ts')]
    buildSync({ entryPoints, outfile, bundle: true, platform: 'node', logLevel: 'error' })
    return [...figures('with a JIT', [outfile]), ...figures('without', ['--jitless', outfile])]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figures(engine: string, args: readonly string[]): Figure[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the gate does not run ${engine}\n${stderr}`)
  const times = JSON.parse(stdout) as Times
  const beside = (named: string, name: keyof Times, other: 'verify' | 'hmac', allowed?: number) => {
    const [its, others] = [median(times[name]), median(times[other])]
    const shown = `${its.toFixed(0)} µs of CPU, ${(1e6 / its).toFixed(0)}/s, ${other} ${others.toFixed(0)} µs`
    return ratio(`${named} ${engine}, per ${other}`, its / others, shown, allowed)
  }
  return [
    beside('a first scan', 'cold', 'verify', budget),
    beside('a first scan', 'cold', 'hmac'),
    beside('the same pass again', 'cached', 'verify', budget),
    beside('the same pass again', 'cached', 'hmac'),
    beside('making a key ready', 'ready', 'verify')
  ]
}
