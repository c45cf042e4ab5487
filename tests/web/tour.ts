import { chenXia, laoZhao, liJuan, zhouMin } from '../../demo/stories/cast'
import type { Hand } from './hand'
import { helper, housemate, newcomer, type PhoneLook, type WebStreet } from './street'
import { answer, object, onceMore, sayMore, standAtDoor } from './tour-declaring'
import { liveTogether } from './tour-households'
import { handOverAndFind } from './tour-desk'
import type { Visit } from './visit'
import { fillIn } from './walk'

/** Longer than a worker has for a household that is to stay at home. */
const pastDueMs = 61 * 60_000

/**
 * Visits every screen on phones of one look, each in a state people meet it in. May be repeated on one street:
 * every tour leaves a finished declaration behind and an appointment nobody has claimed.
 * @param street with `tourPhones` on its wall
 */
export async function tour(street: WebStreet, look: PhoneLook, visit: Visit): Promise<void> {
  const on = async (persona: string, stay: (hand: Hand) => Promise<void>) => {
    const hand = await street.phone(persona, look)
    await stay(hand)
    await hand.leave()
  }
  const now = street.cloud.clock.now()
  await Promise.all([
    on(newcomer.persona, (wu) => moveIn(wu, visit)),
    on(laoZhao.persona, (zhao) => lookUp(zhao, visit)),
    on(liJuan.persona, (juan) => declare(juan, now, visit))
  ])
  const late = () => street.cloud.clock.forward(pastDueMs)
  await on(chenXia.persona, async (chen) => {
    await startWalk(chen, visit, late)
    await on(zhouMin.persona, (zhou) => count(zhou, visit))
    await answer(chen, visit)
    await standAtDoor(chen, visit)
    await lend(chen, visit, (stay) => on(helper.persona, stay))
    await goAway(chen, visit)
    await settle(chen, visit)
    await chen.tap('.act-back-to-list')
    await on(housemate.persona, (he) => liveTogether(he, chen, visit))
  })
}

async function moveIn(wu: Hand, visit: Visit): Promise<void> {
  await wu.see('.act-join')
  await visit('newcomer', wu)
  await wu.tap('.act-join')
  await wu.see('.choice')
  await visit('join-building', wu)
  await wu.tap('.choice:text-is("4栋")')
  await wu.tap('.choice:text-is("1单元")')
  await wu.tap('.choice:text-is("302")')
  await wu.tap('.act-send')
  await wu.see('.problem-note')
  await visit('join-person', wu)
}

async function declare(juan: Hand, now: number, visit: Visit): Promise<void> {
  await juan.see('.row-away')
  await visit('home', juan)
  await juan.tap('.row-away')
  await juan.see('.choice')
  await visit('declare-where', juan)
  await juan.tap('.act-back')
  // The page that was left is on top until it has slid away; a hand this quick would go on tapping it.
  await juan.seeGone('.act-next')
  await fillIn(juan, now)
  await visit('declare-check', juan)
  await juan.tap('.row-days')
  await juan.see('.day-end')
  await visit('declare-when', juan)
  await juan.tap('.act-next')
  await sayMore(juan, visit)
  await juan.tap('.act-send')
  await juan.see('.timeline')
  await visit('declaration', juan)
  await object(juan, visit)
  await juan.tap('.act-good')
  await juan.see('.act-see')
  await visit('home-due', juan)
  await onceMore(juan, visit)
  await juan.tap('.weui-tabbar__item:nth-child(2)')
  await juan.tap('.row-claim')
  await juan.tap('.act-claim')
  await juan.see('.problem-note')
  await visit('mine', juan)
}

async function lookUp(zhao: Hand, visit: Visit): Promise<void> {
  await zhao.see('.door-key')
  await visit('gate', zhao)
  await zhao.tap('.door-key:text-is("3栋")')
  await zhao.tap('.door-key:text-is("2单元")')
  await zhao.see('.door-key:text-is("502")')
  await visit('gate-doors', zhao)
  await zhao.tap('.door-key:text-is("502")')
  await zhao.see('.in-charge-name', chenXia.name)
  await visit('gate-found', zhao)
}

async function startWalk(chen: Hand, visit: Visit, late: () => void): Promise<void> {
  await chen.see('.row-task')
  await visit('walk', chen)
  late()
  await chen.see('.row-task .plate-late')
  await visit('walk-late', chen)
}

async function lend(
  chen: Hand,
  visit: Visit,
  onHelper: (stay: (wang: Hand) => Promise<void>) => Promise<void>
): Promise<void> {
  await chen.tap('.row-task')
  await chen.tap('.act-lend')
  await chen.see('.row-helper')
  await visit('task-helpers', chen)
  await chen.tap('.row-helper')
  await chen.see('.lent-to')
  await visit('task-lent', chen)
  await onHelper(async (wang) => {
    await wang.see('.row-task')
    await visit('helper-walk', wang)
    await wang.tap('.row-task')
    await wang.see('.act-call')
    await visit('helper-task', wang)
  })
  await chen.tap('.act-take-back')
  await chen.see('.act-lend')
  await chen.tap('.act-back')
}

async function goAway(chen: Hand, visit: Visit): Promise<void> {
  await chen.tap('.act-take-leave')
  await chen.tap('.pick-leave-other')
  await chen.tap('.act-leave')
  await chen.see('.problem-note')
  await visit('walk-leave', chen)
  await chen.tap('.pick-leave-week')
  await chen.tap('.act-leave')
  await chen.see('.duty-title')
  await visit('walk-away', chen)
  await chen.tap('.act-come-back')
  await chen.see('.act-take-leave')
}

async function settle(chen: Hand, visit: Visit): Promise<void> {
  await chen.tap('.row-task')
  await chen.see('.act-call')
  await visit('task', chen)
  await chen.tap('.pick-agreed')
  await chen.see('.act-record')
  await visit('task-note', chen)
  await chen.tap('.act-record')
  await chen.see('.recorded')
  await visit('task-recorded', chen)
}

async function count(zhou: Hand, visit: Visit): Promise<void> {
  await zhou.tap('.table-task')
  await zhou.see('.table-more')
  await visit('desk-today', zhou)
  await handOverAndFind(zhou, visit)
  await zhou.tap('.act-page-staff')
  await zhou.tap('.row-staff')
  await zhou.tap('.act-end-post')
  await zhou.see('.act-keep-post')
  await visit('desk-staff', zhou)
  await zhou.tap('.act-keep-post')
  await zhou.tap('.act-redraw')
  await zhou.tap('.choice:text-is("4栋")')
  await zhou.tap('.act-take-node')
  await zhou.tap('.act-save-grid')
  await zhou.see('.grid-editor .problem-note')
  await visit('desk-grid', zhou)
  await zhou.tap('.act-new-staff')
  await zhou.tap('.pick-landlord')
  await zhou.tap('.choice:text-is("高殿村")')
  await zhou.see('.act-take-node')
  await visit('desk-landlord', zhou)
  await zhou.tap('.pick-helper')
  await zhou.tap('.act-appoint')
  await zhou.see('.problem-note')
  await visit('desk-appoint', zhou)
  await zhou.type('.field-name', '何平')
  await zhou.type('.field-phone', '13900000008')
  await zhou.tap('.pick-secretary')
  await zhou.tap('.act-appoint')
  await zhou.see('.code-digits')
  await visit('desk-code', zhou)
  await bringIn(zhou, visit)
  await zhou.tap('.act-page-rules')
  await zhou.tap('.row-region-0')
  await zhou.type('.field-to', '上周')
  await zhou.tap('.act-preview')
  await zhou.see('.problem-note')
  await visit('desk-rules', zhou)
  await zhou.tap('.act-remove-region')
  await zhou.tap('.act-preview')
  await zhou.see('.touched')
  await visit('desk-rules-touched', zhou)
}

/** A file that is none, one with cells to mend, one that may come in; nothing is applied. */
async function bringIn(zhou: Hand, visit: Visit): Promise<void> {
  const choose = async (buffer: Uint8Array) => {
    const asked = zhou.page.waitForEvent('filechooser')
    await zhou.tap('.act-choose-file')
    const file = { name: '门牌.csv', mimeType: 'text/csv', buffer: Buffer.from(buffer) }
    await (await asked).setFiles(file)
  }
  const rows = (phone: string) => `楼栋,室,网格,网格员,网格员手机\n9栋,101,第一网格,孙丽,${phone}\n`
  await zhou.tap('.act-page-import')
  await zhou.see('.act-choose-file')
  await choose(new Uint8Array([0, 1, 2]))
  await zhou.see('.problem-note')
  await visit('desk-import', zhou)
  await choose(Buffer.from(rows('1390000')))
  await zhou.see('.import-cell')
  await visit('desk-import-bad', zhou)
  await choose(Buffer.from(rows('13900000777')))
  await zhou.see('.act-apply')
  await visit('desk-import-good', zhou)
}
