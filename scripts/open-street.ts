import { createHash, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { seedCommunity } from '../demo/stories/seed-community'
import { cloudFunctions } from '../cloudfunctions/data/manifest'
import { street } from '../demo/stories/sunshine'
import { openWall, type Wall } from '../demo/wall/open-wall'
import { publicDoor } from '../demo/wall/persona'
import { wallPhones, type WallPhone } from '../demo/wall/phones'
import { dayOf } from '../domain/rules/day'
import type { Cloud } from '../localcloud/cloud'
import { startCloud } from '../localcloud/start-cloud'
import { firstAdminPost } from './first-admin'
import { functionEnv, keptKeys } from './keys'

export interface StreetOptions {
  /** everything the street keeps: data, keys. Made when it is missing; a half-made or older one is cleared */
  readonly folder: string
  /** folders of the two builds */
  readonly functions: string
  readonly h5: string
  /** of the wall; 0 or nothing takes any free one */
  readonly port?: number
  /** whose phones hang on the wall; the four of the demo unless said otherwise */
  readonly phones?: readonly WallPhone[]
  /** told what is being done, in the order it is done */
  readonly onProgress?: (doing: string) => void
}

/** The demo community on one machine: its cloud and the wall of phones. */
export interface Street {
  readonly wall: Wall
  readonly cloud: Cloud
  close(): Promise<void>
}

/**
 * Opens the demo street. The first time, the community is set up by the acts themselves, as the people who do
 * it; later it is still there.
 */
export async function openStreet(options: StreetOptions): Promise<Street> {
  const { folder, functions, h5, port = 0, phones = wallPhones, onProgress = () => {} } = options
  // Written last, so a set-up that was cut short is begun again instead of shown.
  const ready = join(folder, 'ready')
  // Documents of another program version may lack what this one reads; a demo is set up again in seconds.
  const program = programIn(functions)
  const isNew = !existsSync(ready) || readFileSync(ready, 'utf8') !== program
  if (isNew) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keys = keptKeys(join(folder, 'keys.json'))
  const adminCode = String(randomInt(1e11, 1e12))
  const seed = join(folder, 'seed.json')
  if (isNew) {
    const posts = [firstAdminPost(keys, street, adminCode, Date.now())]
    writeFileSync(seed, EJSON.stringify({ posts }, { relaxed: false }), { mode: 0o600 })
  }

  onProgress('starting the local cloud')
  const cloud = await startCloud({
    data: join(folder, 'data'),
    functions,
    manifest: join(functions, 'manifest.json'),
    functionEnv: functionEnv(keys),
    demo: true,
    onLine: (name, line) => console.error(`[${name}] ${line}`),
    ...(isNew ? { seed } : {})
  })
  try {
    if (isNew) {
      onProgress('setting up Sunshine community, as the people who would')
      const now = () => cloud.clock.now()
      await seedCommunity(publicDoor(cloud.url, now), adminCode, dayOf(now()))
      writeFileSync(ready, program)
    }
    onProgress('hanging the phones on the wall')
    const wall = await openWall({ cloud, h5, port, phones })
    const close = async () => {
      await wall.close()
      await cloud.close()
    }
    return { wall, cloud, close }
  } catch (error) {
    await cloud.close()
    throw error
  }
}

/** A hash over the bundles and the manifest the cloud runs. */
function programIn(functions: string): string {
  const hash = createHash('sha256').update(readFileSync(join(functions, 'manifest.json')))
  for (const { name } of cloudFunctions) hash.update(readFileSync(join(functions, name, 'index.js')))
  return hash.digest('hex')
}
