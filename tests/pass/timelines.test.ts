import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { answerReason } from '../../domain/contract/passes'
import { type Bundle, whyNotTaken } from '../../domain/pass/bundle'
import { EntryBook } from '../../domain/pass/entry-book'
import { Keyring } from '../../domain/pass/keyring'
import { verdict } from '../../domain/pass/verdict'
import { at, card, dayKeys, roots, screen, sunny } from './district'
import { modelAnswer, type ModelBundle, type ModelGate, modelTakes } from './model'
import { type Shown, type Timeline, timeline } from './courses'
import { bundleOf, lastDay, passOf } from './timeline-world'

/** `npm run test:full` asks for 100,000. */
const runs = Number(process.env['LINSHAO_PASS_TIMELINES'] ?? 1_500)

const second = 1000
const keyring = new Keyring(roots)

describe(`${runs.toLocaleString('en')} courses of events at a gate`, () => {
  it('end as the model written from the design ends them', (test) => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(timeline, (told) => live(told, seen)),
      { numRuns: runs, seed: 20_220_314 }
    )
    test.diagnostic(JSON.stringify(Object.fromEntries([...seen].sort())))
    // What no true pass of this world can be; the table has a row for each.
    const elsewhere = ['unreadable', 'specimen', 'not-a-pass', 'unknown-building']
    const met = new Set([...seen.keys()].map((said) => said.split(' ')[1]!))
    const all = answerReason.options.filter((reason) => !elsewhere.includes(reason))
    assert.deepEqual([...met].sort(), all.sort(), 'every other way a course of events can end was met')
  })
})

/** Lives one course of events twice, in the program and in the model. */
function live({ start, gateOff, holderOff, checkedIn, steps }: Timeline, seen: Map<string, number>): void {
  let time = at(0, 0) + start * second
  const day = Math.floor((time - at(0, 0)) / 86_400_000)
  const keys = dayKeys(day)
  const days = [day - 1, day, day + 1]
  let program: { bundle: Bundle | null; entries: EntryBook } = { bundle: null, entries: new EntryBook() }
  let model: { bundle: ModelBundle | null; entries: ModelGate['entries'] } = { bundle: null, entries: [] }
  let who: Shown | undefined
  const first = checkedIn && { what: 'bundle' as const, checkIn: true, ...checkedIn }
  for (const { wait, then } of [...(first ? [{ wait: 0, then: first }] : []), ...steps]) {
    time += wait * second
    const now = time + gateOff * second
    if (then.what === 'bundle') {
      const next = bundleOf(time, then.lag, then.variant)
      const kept = program.bundle && { ...program.bundle.head, keySerial: program.bundle.keySerial }
      const refusal = whyNotTaken(next.bundle, { community: sunny, kept, live: then.checkIn })
      assert.equal(
        refusal === null,
        modelTakes(next.model, model.bundle, then.checkIn),
        `took it: ${refusal}`
      )
      if (refusal === null) {
        program = { ...program, bundle: next.bundle }
        model = { ...model, bundle: next.model }
      }
      continue
    }
    who = then.again && who ? who : then
    const { pass, text, drawnAt } = hold(then, who, time, time + holderOff * second)
    const direction = then.out ? 'out' : 'in'
    const { answer, reason } = verdict(
      { text, gate: 'north', direction, now },
      { ...program, community: sunny, keyring, dayKeys: keys }
    )
    const said = `${answer} ${reason}`
    assert.equal(said, modelAnswer({ pass: pass.model, drawnAt }, then.out, now, { ...model, days }))
    seen.set(said, (seen.get(said) ?? 0) + 1)
    if (then.admitted && (answer === 'GREEN' || answer === 'AMBER')) {
      program.entries.add({ passId: pass.pass.body.passId, direction, at: now })
      model = { ...model, entries: [...model.entries, { pass: pass.model, out: then.out, at: now }] }
    }
  }
}

/** What somebody holds up: a pass of today or another day, on the screen or as a card, fresh or photographed. */
function hold({ asCard, screenshot }: Shown, who: Shown, time: number, clock: number) {
  const { household, person, issue, dayBefore, of } = who
  const [kind, signer] = of.split('/') as ['resident' | 'visitor' | 'staff' | 'paper', 'thisWeek']
  const today = Math.floor((time - at(0, 0)) / 86_400_000)
  const day = Math.min(Math.max(today - dayBefore, -1), lastDay + 2)
  const pass = passOf({ household, person, day, issue, kind, signer })
  const printed = (kind === 'paper') === (asCard === 'as it is')
  if (printed) return { pass, text: card(pass.pass), drawnAt: null }
  // A phone shows no pass before its time.
  const drawnAt = Math.max(clock - screenshot * second, pass.model.notBefore)
  return { pass, text: screen(pass.pass, drawnAt), drawnAt }
}
