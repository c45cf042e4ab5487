import { parseArgs } from 'node:util'
import { buildCloud } from './build-cloud'
import { applyStep, type Target } from './deploy-apply'
import { describeStep, planDeployment } from './deploy-plan'
import { keptKeys, tellingIn } from './keys'

const usage = `npm run deploy -- [--env ENV --keys FILE --yes] [--street NAME] [--telling FILE]
Without --yes nothing is touched: the plan is printed. With it, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY
must be set; FILE keeps the deployment's keys (made on the first run, mode 0600: back it up, it is not in the cloud).
--telling names the message template and the group robots: docs/operate.md. Without it nobody is sent anything.`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      keys: { type: 'string' },
      telling: { type: 'string' },
      street: { type: 'string', default: 'street' },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  })
  if (values.help) return console.log(usage)
  const steps = planDeployment(values.street)
  if (!values.yes) {
    console.log(`Plan for ${values.env ?? 'an environment'} (nothing is touched without --yes):`)
    for (const step of steps) console.log(`  ${describeStep(step)}`)
    return
  }
  const target = targetFrom(values)
  await buildCloud()
  for (const step of steps) {
    const told = await applyStep(step, target)
    console.log(`${describeStep(step)}${told === undefined ? '' : `\n  ${told}`}`)
  }
}

interface Given {
  readonly env?: string
  readonly keys?: string
  readonly telling?: string
}

function targetFrom({ env: envId, keys: keysFile, telling }: Given): Target {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  if (!envId || !keysFile || !secretId || !secretKey) throw new Error(`something is missing\n${usage}`)
  const sends = telling === undefined ? {} : { telling: tellingIn(telling) }
  return { envId, secretId, secretKey, keys: keptKeys(keysFile), ...sends }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
