import '../inside-a-function'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { EJSON } from 'bson'
import { init } from '@cloudbase/node-sdk'
import { cloudFiles } from '../../cloudfunctions/cloudbase/files'
import { cloudIds } from '../../cloudfunctions/cloudbase/ids'
import { cloudNotifier, type MessageSdk, type Telling } from '../../cloudfunctions/cloudbase/notifier'
import { keyedSecrets } from '../../cloudfunctions/cloudbase/secrets'
import { cloudStore } from '../../cloudfunctions/cloudbase/store'
import { collections } from '../../cloudfunctions/data/manifest'
import { handle } from '../../cloudfunctions/handle'
import type { Files, Identity, Ports, Secrets, Store } from '../../cloudfunctions/ports'
import type { RoomOfActs } from '../../cloudfunctions/room'
import { clock } from '../../cloudfunctions/rooms/clock'
import { desk } from '../../cloudfunctions/rooms/desk'
import { gate } from '../../cloudfunctions/rooms/gate'
import { grid } from '../../cloudfunctions/rooms/grid'
import { resident } from '../../cloudfunctions/rooms/resident'
import type { InputOf, Operation, OutputOf, Room } from '../../domain/contract/operation'
import type { Problem } from '../../domain/contract/problem'
import type { Reply } from '../../domain/contract/reply'
import { compactDay, dayOf } from '../../domain/rules/day'
import { seedCommunity } from '../../demo/stories/seed-community'
import { street } from '../../demo/stories/sunshine'
import type { Cloud } from '../../localcloud/cloud'
import { startCloud } from '../../localcloud/start-cloud'
import { firstAdminPost } from '../../scripts/first-admin'
import { makeKeys } from '../../scripts/keys'

const rooms: Record<Room, RoomOfActs> = { resident, gate, grid, desk, clock }
const adminCode = '000011112222'

/** A refusal, as a test meets it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code} ${problem.field ?? ''}`)
  }
}

export interface Town {
  /** Asks as somebody; throws `Refused`. `id` is made up unless given. */
  callAs<T extends Operation>(
    persona: string,
    operation: T,
    input: InputOf<T>,
    id?: string
  ): Promise<OutputOf<T>>
  /** Sends anything at all to a room. */
  send(identity: Identity, room: Room, event: unknown): Promise<Reply>
  /** Database calls made since the last time this was asked. */
  callsSpent(): number
  /** Makes the process forget what it cached, as a cold start does. */
  coldStart(): void
  forwardMs(ms: number): void
  now(): number
  /** where tests stand in for WeChat: grants are tapped and messages read there */
  readonly adminUrl: string
  /** Reads behind everybody's back, to judge what is stored. */
  readonly store: Store
  readonly files: Files
  /** Seals as the rooms do, to plant people. */
  readonly secrets: Secrets
  close(): Promise<void>
}

/** A client id as phones make them. */
export function clientId(now: number): string {
  return `${compactDay(dayOf(now))}-${randomBytes(16).toString('hex')}`
}

export interface TownOptions {
  /** what messages are sent with; nothing when left out */
  readonly telling?: Telling
  /** personas who hold a phone with WeChat; their openid is `o-<persona>`. Everybody else sits at a browser */
  readonly phones?: readonly string[]
}

/**
 * The rooms in this process, over the real SDK, against a local cloud of its own, with the demo community set up
 * by the acts themselves.
 */
export async function openTown({ telling = {}, phones = [] }: TownOptions = {}): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'town-'))
  const keys = makeKeys()
  const seed = join(folder, 'seed.json')
  const manifest = join(folder, 'manifest.json')
  writeFileSync(
    seed,
    EJSON.stringify({ posts: [firstAdminPost(keys, street, adminCode, Date.now())] }, { relaxed: false })
  )
  writeFileSync(manifest, JSON.stringify({ collections }))
  const cloud = await startCloud({ data: join(folder, 'data'), manifest, seed })
  const secrets = keyedSecrets(keys)
  let spent = 0
  const open = () => {
    const { env, secretId, secretKey, adminUrl } = cloud
    const app = init({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin`, keepalive: true } as never)
    return {
      store: counting(cloudStore(app.database()), () => spent++),
      files: counting(cloudFiles(app), () => spent++)
    }
  }
  let { store, files } = open()
  const notifier = cloudNotifier(telling, () => messagesOf(cloud))
  const send = (identity: Identity, room: Room, event: unknown) => {
    const ports: Ports = { store, files, secrets, clock: cloud.clock, ids: cloudIds, notifier }
    return handle(rooms[room], ports, identity, event)
  }
  const town: Town = {
    async callAs(persona, operation, input, id) {
      const event = operation.kind === 'read' ? {} : { id: id ?? clientId(cloud.clock.now()) }
      const caller = phones.includes(persona) ? `wx:o-${persona}` : `web:demo-${persona}`
      const identity = { caller, timer: false }
      const reply = await send(identity, operation.room, { act: operation.act, input, ...event })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.data as never
    },
    send,
    callsSpent() {
      const calls = spent
      spent = 0
      return calls
    },
    coldStart: () => {
      ;({ store, files } = open())
    },
    forwardMs: (ms) => cloud.clock.forward(ms),
    now: () => cloud.clock.now(),
    adminUrl: cloud.adminUrl,
    get store() {
      return store
    },
    secrets,
    get files() {
      return files
    },
    async close() {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  await seedCommunity(town.callAs, adminCode, dayOf(cloud.clock.now()))
  return town
}

/** The unmodified wx-server-sdk against this cloud; loaded where a message is sent, as in a function. */
async function messagesOf({ env, secretId, secretKey, adminUrl }: Cloud): Promise<MessageSdk> {
  const { default: wx } = await import('wx-server-sdk')
  const { createNewInstance } = wx as unknown as { createNewInstance(config: object): typeof wx }
  const { openapi } = createNewInstance({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin` })
  return { send: (message) => openapi.subscribeMessage.send(message as never) as Promise<unknown> }
}

function counting<T extends object>(port: T, onCall: () => void): T {
  return new Proxy(port, {
    get(target, name: keyof T & string) {
      const method = target[name] as (...args: unknown[]) => unknown
      return (...args: unknown[]) => {
        onCall()
        return method.apply(target, args)
      }
    }
  })
}
