import '../tests/inside-a-function'
import { built } from '../scripts/built'
import { databaseCalls } from './calls'
import { print, type Figure } from './figure'
import { gateVerdicts } from './gate'
import { growth } from './growth'
import { bundleLoading } from './loading'
import { packageSizes } from './sizes'
import { submissionRate } from './throughput'

/** By the name that chooses it: `npm run bench -- gate` prints that table alone. */
const tables: Readonly<
  Record<string, readonly [title: string, measure: () => Figure[] | Promise<Figure[]>]>
> = {
  sizes: ['What is downloaded', packagesBuilt],
  calls: ['Database calls per act', databaseCalls],
  loading: ['Loading a function', async () => bundleLoading(await built('cloud'))],
  gate: ['A gate’s answer, beside a plain ed25519.verify and an HMAC', gateVerdicts],
  throughput: ['Through the public door, beside the bare SDK', submissionRate],
  growth: ['When the archive grows', growth]
}

/** Prints what acts cost, as ratios within this run; fails on bytes and calls, never on times. */
async function main(chosen: readonly string[]): Promise<void> {
  const shown: Figure[] = []
  for (const [name, [title, measure]] of Object.entries(tables)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    const figures = await measure()
    print(title, figures)
    shown.push(...figures)
  }
  if (shown.length === 0) throw new Error(`choose of ${Object.keys(tables).join(', ')}`)
  const over = shown.filter(({ decides, holds }) => decides && !holds)
  if (over.length === 0) return
  console.error(`\nover budget: ${over.map(({ name }) => name).join(', ')}`)
  process.exitCode = 1
}

async function packagesBuilt(): Promise<Figure[]> {
  return packageSizes({ cloud: await built('cloud'), weapp: await built('weapp'), h5: await built('h5') })
}

void main(process.argv.slice(2))
