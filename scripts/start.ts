import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { built } from './built'
import { openStreet } from './open-street'

const root = join(__dirname, '..')
const folder = join(root, '.tmp/wall')
const usualPort = 8400

const usage = `npm start -- [options]
  --port N     the wall's port, the phones take the four after it (${usualPort}, or any free ones)
  --fresh      forget the community and set it up again
  --no-build   take both builds as they are`

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    fresh: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    help: { type: 'boolean' }
  }
})

const say = (doing: string) => console.log(`· ${doing} …`)

async function main(): Promise<void> {
  if (values.help) return console.log(usage)
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65532))
    throw new Error('--port takes a number up to 65531')

  const began = performance.now()
  if (!values['no-build']) {
    say('building the cloud functions, if they changed')
    await built('cloud')
    say('building the h5 front end, if it changed (a minute the first time)')
    await built('h5')
  }
  if (values.fresh) rmSync(folder, { recursive: true, force: true })
  const street = await open(port)
  let stopping = false
  const stop = () => {
    // Ctrl-C reaches the functions' processes as well; a second one must not cut the closing short.
    if (stopping) return
    stopping = true
    void street.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`\nThe street is open after ${seconds} s. Ctrl-C closes it; the community stays.\n`)
  console.log(`  ${street.wall.url}\n`)
}

/** On the port that was asked for, else on the usual one, else wherever there is room. */
async function open(port: number | undefined) {
  const options = {
    folder,
    functions: join(root, 'dist/cloudfunctions'),
    h5: join(root, 'dist/h5'),
    onProgress: say
  }
  if (port !== undefined) return openStreet({ ...options, port })
  try {
    return await openStreet({ ...options, port: usualPort })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    console.log(`  port ${usualPort} or one of the four after it is taken, so others are used`)
    return openStreet({ ...options, port: 0 })
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
