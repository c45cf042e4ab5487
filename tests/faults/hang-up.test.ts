import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openHome } from '../../domain/contract/people'
import { liJuan } from '../../demo/stories/cast'
import { type Community, openCommunity } from './community'

const hangUps = 500
/** Usually some 30 ms; the bound only tells served from stuck. */
const atOnceMs = 5_000

describe('what others do to a call in flight', () => {
  let community: Community
  const served = () => community.door.callAs(liJuan.persona, openHome, {})
  before(async () => {
    community = await openCommunity()
  })
  after(() => community.close())

  it('all processes of a function are killed: the next call is served', async () => {
    const { cloud } = community
    const before = cloud.functionProcesses('resident')
    assert.ok(before.length > 0)
    for (const pid of before) process.kill(pid, 'SIGKILL')
    const stillThere = () => cloud.functionProcesses('resident').some((pid) => before.includes(pid))
    while (stillThere()) await sleep(20)
    // The cloud may learn of a death a moment after the system does; a call in that moment is cut, and asked again.
    const answer = await served().catch(served)
    assert.equal(answer.household?.door.short, '3-2-502')
  })

  it(`${hangUps} clients hang up in the head, in the body or before the answer: the next is served`, async () => {
    const request = await requestOf(community, '{"act":"open-home","input":{}}')
    const inTheHead = 20
    const inTheBody = request.length - 10
    const sockets = await Promise.all(
      Array.from({ length: hangUps }, async (_, n) =>
        sentSoFar(community, request.slice(0, [inTheHead, inTheBody, request.length][n % 3]))
      )
    )
    for (const socket of sockets) socket.destroy()
    const from = performance.now()
    assert.equal((await served()).household?.name, liJuan.name)
    assert.ok(performance.now() - from < atOnceMs, `${performance.now() - from} ms`)
  })
})

/** A whole request as it goes over the wire, of a stranger: nobody counts how often one asks. */
async function requestOf({ door }: Community, body: string): Promise<string> {
  const lines = [
    'POST /v1/functions/resident HTTP/1.1',
    `host: ${new URL(door.url).host}`,
    `authorization: Bearer ${await door.token('stranger')}`,
    'content-type: application/json',
    `content-length: ${body.length}`
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

/** A connection on which so much of a request has been sent and no more will be. */
async function sentSoFar({ door }: Community, text: string): Promise<Socket> {
  const { hostname, port } = new URL(door.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  await new Promise((sent) => socket.write(text, sent))
  return socket
}
