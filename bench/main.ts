import '../tests/inside-a-function'
import { built } from '../scripts/built'
import { databaseCalls } from './calls'
import { print, type Figure } from './figure'
import { growth } from './growth'
import { bundleLoading } from './loading'
import { packageSizes } from './sizes'
import { submissionRate } from './throughput'

/** Prints what acts cost, as ratios within this run; fails on bytes and calls, never on times. */
async function main(): Promise<void> {
  const builds = { cloud: await built('cloud'), weapp: await built('weapp'), h5: await built('h5') }
  const shown: Figure[] = []
  const show = (title: string, figures: readonly Figure[]) => {
    print(title, figures)
    shown.push(...figures)
  }
  show('What is downloaded', packageSizes(builds))
  show('Database calls per act', await databaseCalls())
  show('Loading a function', bundleLoading(builds.cloud))
  show('Through the public door, beside the bare SDK', await submissionRate())
  show('When the archive grows', await growth())
  const over = shown.filter(({ decides, holds }) => decides && !holds)
  if (over.length === 0) return
  console.error(`\nover budget: ${over.map(({ name }) => name).join(', ')}`)
  process.exitCode = 1
}

void main()
