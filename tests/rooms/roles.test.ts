import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { cast, everyAct, rows } from './every-operation'
import { appointDeputy, declare, helperOf } from './steps'
import { clientId, openTown, type Town } from './town'

const whoever = [...Object.keys(cast), 'timer'] as (keyof typeof cast | 'timer')[]

describe('who may do what: every operation, every relation, deny by default', () => {
  for (const { operation } of everyAct) {
    const row = rows[operation.act]
    it(`${operation.act} has a row`, () => assert.ok(row))
    if (!row) continue

    describe(operation.act, () => {
      let town: Town
      let task: string
      let post: string
      let person: string
      let helper: string
      before(async () => {
        town = await openTown()
        const declared = await declare(town, 'li-juan')
        task = declared.id
        person = declared.people[0]!.person
        post = await appointDeputy(town)
        helper = await helperOf(town, task)
        const made = await row.before?.(town, task)
        if (typeof made === 'string') task = made
      })
      after(() => town.close())

      // The refused first: an act somebody may do must not change what others see.
      const order = [...whoever].sort((a, b) => Number(row.may.includes(a)) - Number(row.may.includes(b)))
      for (const who of order) {
        const may = row.may.includes(who)
        it(`${who} ${may ? 'may' : 'may not'}`, async () => {
          const identity =
            who === 'timer'
              ? { caller: null, timer: true }
              : { caller: `web:demo-${cast[who]}`, timer: false }
          const id = operation.kind === 'submission' ? { id: clientId(town.now()) } : {}
          const input = row.input(town.now(), task, post, person, helper)
          const event = { act: operation.act, input, ...id }
          town.coldStart()
          town.callsSpent()
          const reply = await town.send(identity, operation.room, event)
          const calls = town.callsSpent()
          assert.equal(reply.ok, may, JSON.stringify(reply))
          if (may) assert.ok(calls <= row.calls, `${calls} database calls in a cold process, of ${row.calls}`)
          if (!reply.ok) {
            assert.match(
              reply.problem.code,
              /^caller\.|^(task|place)\.not-yours$|^post\.code-unknown$|^export\.gone$/,
              'a refusal names the caller, never an accident'
            )
          }
        })
      }
    })
  }

  it('a row for an operation that is gone is removed', () => {
    const known = new Set(everyAct.map(({ operation }) => operation.act))
    assert.deepEqual(
      Object.keys(rows).filter((act) => !known.has(act)),
      []
    )
  })
})
