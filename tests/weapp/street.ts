import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import type { Telling } from '../../cloudfunctions/cloudbase/notifier'
import { admin } from '../../demo/stories/cast'
import type { CallAs } from '../../demo/stories/seed-community'
import { communityId, street, sunshineSheet } from '../../demo/stories/sunshine'
import { setUpCommunity } from '../../domain/contract/desk'
import { claimPost } from '../../domain/contract/people'
import type { Reply } from '../../domain/contract/reply'
import { compactDay, dayOf } from '../../domain/rules/day'
import { startCloud } from '../../localcloud/start-cloud'
import { firstAdminPost } from '../../scripts/first-admin'
import { functionEnv, makeKeys } from '../../scripts/keys'
import { callFunction } from './harness/call-function'
import { Phone, type PhoneOptions } from './harness/phone'

const adminCode = '000011112222'

/** Some phones around one cloud that runs the very bundles that deploy. */
export interface Street {
  /** A phone of somebody in the cast, fresh unless it gets the shelf of an earlier one. */
  phone(persona: string, more?: Partial<PhoneOptions>): Phone
  /** Asks as somebody who acts off stage. @throws Error when the answer is a problem */
  readonly callAs: CallAs
  /** Moves the cloud's clock on; its timers run. */
  forward(milliseconds: number): void
  /** Messages WeChat has delivered to somebody, oldest first. */
  messages(
    persona: string
  ): Promise<{ readonly page: string; readonly data: Readonly<Record<string, string>> }[]>
  /** Closes the phones first. @throws Error with what one of them noticed */
  close(): Promise<void>
}

/**
 * Opens the street on the day it gets its community: the administrator has claimed the first code and set the
 * community up; nobody is hired, nobody has moved in.
 * @param dist folder of the compiled mini-program
 * @param functions folder of the bundles, with their manifest
 * @param telling what messages are sent with; nobody is sent any without
 */
export async function openStreet(dist: string, functions: string, telling?: Telling): Promise<Street> {
  const folder = mkdtempSync(join(tmpdir(), 'street-'))
  const keys = makeKeys()
  const seed = join(folder, 'seed.json')
  const posts = [firstAdminPost(keys, street, adminCode, Date.now())]
  writeFileSync(seed, EJSON.stringify({ posts }, { relaxed: false }))
  const cloud = await startCloud({
    data: join(folder, 'data'),
    functions,
    manifest: join(functions, 'manifest.json'),
    functionEnv: functionEnv(keys, telling),
    seed
  })
  const phones: Phone[] = []
  const { adminUrl, clock } = cloud

  const callAs: CallAs = async (persona, { room, act, kind }, input) => {
    const id = `${compactDay(dayOf(clock.now()))}-${randomBytes(16).toString('hex')}`
    const data = { act, input, ...(kind === 'submission' ? { id } : {}) }
    const answer = await callFunction(adminUrl, { openid: openidOf(persona), name: room, data })
    const result = answer.result as Reply | undefined
    if (!result?.ok) throw new Error(`${persona} cannot ${act}: ${JSON.stringify(answer)}`)
    return result.data as never
  }
  await callAs(admin.persona, claimPost, { code: adminCode })
  await callAs(admin.persona, setUpCommunity, sunshineSheet(dayOf(clock.now())))

  return {
    phone(persona, more = {}) {
      const url = `/resident/home/index?community=${communityId}`
      const phone = new Phone({ dist, adminUrl, openid: openidOf(persona), url, ...more })
      phones.push(phone)
      return phone
    },
    callAs,
    async messages(persona) {
      const messages = await fetch(`${adminUrl}/wx/messages?openid=${openidOf(persona)}`)
      return (await messages.json()) as Awaited<ReturnType<Street['messages']>>
    },
    forward: (milliseconds) => clock.forward(milliseconds),
    async close() {
      phones.forEach((phone) => phone.switchOff())
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
      phones.forEach(({ faults }) => faults.check())
    }
  }
}

const openidOf = (persona: string) => `openid-${persona}`
