import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { residents } from '../../demo/stories/cast'
import type { Telling } from '../../cloudfunctions/cloudbase/notifier'
import { type CallAs, seedCommunity } from '../../demo/stories/seed-community'
import { communityId, street } from '../../demo/stories/sunshine'
import { joinHousehold } from '../../domain/contract/people'
import { dayOf } from '../../domain/rules/day'
import { firstAdminPost } from '../../scripts/first-admin'
import { functionEnv, makeKeys } from '../../scripts/keys'
import { built } from '../../scripts/built'
import { callOnPhone } from './call-on-phone'
import { CloudProcess } from './cloud-process'
import { PublicDoor } from './public-door'

const adminCode = '000011112222'

/** The demo community on a data folder that outlives the clouds started on it. */
export interface Community {
  /** what `--data` names */
  readonly data: string
  readonly door: PublicDoor
  /** asks as a persona, on their phone where they have one */
  readonly callAs: CallAs
  /** the cloud running now */
  cloud: CloudProcess
  /** Starts a cloud on the same data; the one before must be gone. */
  restart(): Promise<void>
  close(): Promise<void>
}

export interface CommunityOptions {
  /** what messages are sent with; nothing when left out */
  readonly telling?: Telling
  /** personas who hold a phone with WeChat instead of sitting at a browser */
  readonly phones?: readonly string[]
}

/** Sets the demo community up through the public door of a cloud process that runs the bundles that deploy. */
export async function openCommunity({ telling, phones = [] }: CommunityOptions = {}): Promise<Community> {
  const functions = await built('cloud')
  const folder = mkdtempSync(join(tmpdir(), 'community-'))
  const data = join(folder, 'data')
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const keys = makeKeys()
  const posts = [firstAdminPost(keys, street, adminCode, Date.now())]
  const args = ['--port', '0', '--data', data, '--demo', '--functions', functions]
  args.push('--manifest', join(functions, 'manifest.json'))
  args.push('--function-env', write('keys.json', JSON.stringify(functionEnv(keys, telling))))
  args.push('--seed', write('seed.json', EJSON.stringify({ posts }, { relaxed: false })))
  const cloud = await CloudProcess.start(args)
  const community: Community = {
    data,
    door: new PublicDoor(cloud.at.url),
    callAs: (persona, operation, input) =>
      phones.includes(persona)
        ? callOnPhone(community.cloud.at.adminUrl, persona, operation, input)
        : community.door.callAs(persona, operation, input),
    cloud,
    async restart() {
      community.cloud = await CloudProcess.start(args)
      community.door.url = community.cloud.at.url
    },
    async close() {
      await community.cloud.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  await seedCommunity(community.callAs, adminCode, dayOf(Date.now()))
  return community
}

/** Lets further residents move in, each behind a door of their own. @returns their personas */
export async function moveManyIn({ door }: Community, count: number): Promise<string[]> {
  const personas = Array.from({ length: count }, (_, n) => `resident-${residents.length + n}`)
  const moveIn = (persona: string, n: number) => {
    // Ids of places are positions in the tree: six buildings of three units of twelve doors.
    const place = `${communityId}.${n % 6}.${Math.floor(n / 6) % 3}.${Math.floor(n / 18) % 12}`
    const phone = `137${String(n).padStart(8, '0')}`
    return door.callAs(persona, joinHousehold, { community: communityId, door: place, name: '居民', phone })
  }
  await Promise.all(personas.map(moveIn))
  return personas
}
