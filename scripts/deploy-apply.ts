import { join } from 'node:path'
import { init } from '@cloudbase/node-sdk'
import CloudBase from '@cloudbase/manager-node'
import { cloudIds } from '../cloudfunctions/cloudbase/ids'
import type { Telling } from '../cloudfunctions/cloudbase/notifier'
import type { Post } from '../cloudfunctions/people/post'
import { codeDigits } from '../cloudfunctions/people/post'
import type { Step } from './deploy-plan'
import { firstAdminPost } from './first-admin'
import { type DeploymentKeys, functionEnv } from './keys'

export interface Target {
  readonly envId: string
  readonly secretId: string
  readonly secretKey: string
  readonly keys: DeploymentKeys
  /** what messages are sent with; nobody is sent any without */
  readonly telling?: Telling
}

const functionRoot = join(__dirname, '../dist/cloudfunctions')

/**
 * Does one step in a CloudBase environment; each may be repeated.
 * @returns a line for the person who deploys, where there is something to tell
 */
export async function applyStep(step: Step, target: Target): Promise<string | undefined> {
  const { envId, secretId, secretKey } = target
  const manager = new CloudBase({ envId, secretId, secretKey })
  switch (step.kind) {
    case 'collection':
      await manager.database.createCollectionIfNotExists(step.name)
      return undefined
    case 'rule':
      await manager.permission.modifyResourcePermission({
        resourceType: 'collection',
        resource: step.collection,
        permission: step.permission
      })
      return undefined
    case 'index':
      return createIndex(manager, step)
    case 'function':
      await manager.functions.createFunction(functionParams(step, target))
      return undefined
    case 'first-admin':
      return appointFirstAdmin(step.street, target)
  }
}

async function createIndex(manager: CloudBase, { collection, index }: Step & { kind: 'index' }) {
  const { Exists: exists } = await manager.database.checkIndexExists(collection, index.name)
  if (exists) return 'already there'
  await manager.database.updateCollection(collection, {
    CreateIndexes: [
      {
        IndexName: index.name,
        MgoKeySchema: {
          MgoIsUnique: index.unique ?? false,
          MgoIndexKeys: index.keys.map(({ field, direction }) => ({
            Name: field,
            Direction: String(direction)
          }))
        }
      }
    ]
  })
  return undefined
}

/** Deploying overwrites the variables a function has online, so all of them are given every time. */
export function functionParams(
  { function: one }: Step & { kind: 'function' },
  { keys, telling }: Pick<Target, 'keys' | 'telling'>
) {
  const { name, timeout, memory, timer } = one
  return {
    force: true,
    functionRootPath: functionRoot,
    func: {
      name,
      handler: 'index.main',
      runtime: 'Nodejs20.19',
      timeout,
      memorySize: memory,
      installDependency: false,
      envVariables: functionEnv(keys, telling)[name]!,
      triggers: timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : []
    }
  }
}

/**
 * Puts the first administrator's post into the database, or renews its code while nobody has claimed it.
 * `serviceUrl` points at another service than the real one, as tests do.
 */
export async function appointFirstAdmin(
  street: string,
  { envId, secretId, secretKey, keys }: Target,
  serviceUrl?: string
): Promise<string> {
  const where = serviceUrl === undefined ? {} : { serviceUrl }
  const posts = init({ env: envId, secretId, secretKey, ...where } as never)
    .database()
    .collection('posts')
  const code = cloudIds.digits(codeDigits)
  const post = firstAdminPost(keys, street, code, Date.now())
  const there = (await posts.where({ _id: post._id }).limit(1).get()).data[0] as Post | undefined
  if (there && there.holder !== null) return 'somebody is in office, no new code'
  if (there) {
    const { codeBlind, codeUntil } = post
    await posts.where({ _id: post._id, holder: null }).update({ codeBlind, codeUntil })
  } else {
    await posts.add(post)
  }
  return `code for the first administrator, good for 24 hours: ${code.replace(/(\d{4})(?=\d)/g, '$1 ')}`
}
