import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Operation } from '../../domain/contract/operation'
import { cast, everyAct, rows } from './every-operation'
import { wrongInputs } from './wrong-inputs'
import { clientId, openTown, type Town } from './town'

/** `npm run test:full` asks for at least 1,000 cases per operation. */
const perOperation = Number(process.env['LINSHAO_BAD_INPUTS'] ?? 120)

describe('bad input: a problem with a field and a sentence, nothing stored', () => {
  let town: Town
  const stored = async () =>
    Promise.all([
      town.store.count('submissions', { community: 'sunshine' }),
      town.store.count('posts', { community: 'sunshine' }),
      town.store.count('persons', { community: 'sunshine' }),
      town.store.count('looks', { community: 'sunshine' })
    ])
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  for (const { operation, allow } of everyAct) {
    it(`${operation.act}: ${perOperation} wrong inputs`, async () => {
      const row = rows[operation.act]
      assert.ok(row, 'an operation without cases fails')
      const who = row.may.find((name) => name !== 'timer') ?? 'stranger'
      const identity =
        allow === 'timer'
          ? { caller: null, timer: true }
          : { caller: `web:demo-${cast[who as keyof typeof cast]}`, timer: false }
      const before = await stored()
      const cases = wrongInputs(
        operation,
        row.input(town.now(), 'f'.repeat(64), 'e'.repeat(64), 'd'.repeat(64), 'c'.repeat(64)),
        perOperation
      )
      assert.ok(cases.length >= perOperation, `only ${cases.length} cases`)
      for (const input of cases) {
        const reply = await town.send(identity, operation.room, withId(operation, input, town.now()))
        assert.ok(!reply.ok, `${operation.act} took ${shown(input)}`)
        const { code, field, sentence } = reply.problem
        assert.match(code, /^(field|request\.malformed)/, `${code} for ${shown(input)}`)
        assert.ok(field !== undefined && field.length > 0)
        assert.match(sentence, /[一-龥]/)
      }
      assert.deepEqual(await stored(), before)
    })
  }

  const event = { act: 'open-home', input: {} }
  for (const [name, wrong] of [
    ['nothing', undefined],
    ['a list', [event]],
    ['a string', 'open-home'],
    ['a forged openid', { ...event, openid: 'oLiJuan' }],
    ['a forged role', { ...event, role: 'secretary' }],
    ['a forged identity', { ...event, TCB_UUID: 'demo-zhou-min', WX_OPENID: 'x' }],
    ['a timer-shaped event', { Type: 'Timer', TriggerName: 'tick', Time: '', Message: '' }],
    ['an HTTP-shaped event', { httpMethod: 'POST', body: JSON.stringify(event), headers: {} }],
    ['an unknown act', { act: 'open-everything', input: {} }],
    ['an act of another room', { act: 'open-today', input: {} }],
    ['an act named like a property of objects', { act: 'constructor', input: {} }]
  ] as const) {
    it(`at the door: ${name}`, async () => {
      const reply = await town.send({ caller: 'web:demo-stranger', timer: false }, 'resident', wrong)
      assert.ok(!reply.ok)
      assert.match(reply.problem.code, /^request\.(malformed|unknown-act)$/)
    })
  }

  it('nobody without an identity', async () => {
    const reply = await town.send({ caller: null, timer: false }, 'resident', event)
    assert.ok(!reply.ok && reply.problem.code === 'caller.unknown')
  })

  it('the clock’s room is closed to every client', async () => {
    const reply = await town.send({ caller: 'web:demo-street-admin', timer: false }, 'clock', {
      act: 'forget-expired',
      input: {}
    })
    assert.ok(!reply.ok && reply.problem.code === 'caller.not-allowed')
  })
})

function withId(operation: Operation, input: unknown, now: number) {
  return { act: operation.act, input, ...(operation.kind === 'submission' ? { id: clientId(now) } : {}) }
}

function shown(input: unknown): string {
  return String(JSON.stringify(input)).slice(0, 200)
}
