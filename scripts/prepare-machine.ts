import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EJSON } from 'bson'
import { cloudIds } from '../cloudfunctions/cloudbase/ids'
import { codeDigits } from '../cloudfunctions/people/post'
import { firstAdminPost } from './first-admin'
import { functionEnv, makeKeys, tellingIn } from './keys'

/**
 * Writes what one machine needs besides the program, each file readable by its owner only: `keys.json` to keep
 * safe, `function-env.json` for `--function-env`, `seed.json` for the first start's `--seed`.
 * @param telling a file that names the group robots
 * @returns the code the first street administrator claims within 24 hours of `now` (milliseconds)
 * @throws Error when one of the files is already there: keys are never written over
 */
export function prepareMachine(folder: string, street: string, now: number, telling?: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keys = makeKeys()
  const env = functionEnv(keys, telling === undefined ? undefined : tellingIn(telling))
  const code = cloudIds.digits(codeDigits)
  const seed = { posts: [firstAdminPost(keys, street, code, now)] }
  const write = (name: string, text: string) =>
    writeFileSync(join(folder, name), text, { mode: 0o600, flag: 'wx' })
  write('keys.json', JSON.stringify(keys, null, 2))
  write('function-env.json', JSON.stringify(env, null, 2))
  write('seed.json', EJSON.stringify(seed, { relaxed: false }))
  return code
}

function main(): void {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, street: { type: 'string' }, telling: { type: 'string' } }
  })
  if (!values.dir || !values.street)
    throw new Error('npm run prepare-machine -- --dir DIR --street NAME [--telling FILE]')
  const code = prepareMachine(values.dir, values.street, Date.now(), values.telling)
  console.log(`code for the first administrator, good for 24 hours: ${code.replace(/(\d{4})(?=\d)/g, '$1 ')}`)
}

if (require.main === module) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
