import type { Hand } from './hand'
import type { Visit } from './visit'

/**
 * Somebody registers behind Li Juan's door, looks after her mother and thinks of moving; the worker turns her away.
 * Leaves her without a door and the worker's list without her task, so that it may be repeated.
 */
export async function liveTogether(he: Hand, chen: Hand, visit: Visit): Promise<void> {
  await register(he, visit)
  await lookAfter(he, visit)
  await he.tap('.row-move')
  await sayDoor(he, '4-1-302')
  await visit('move', he)
  await turnAway(chen, visit)
  await he.tap('.act-change-door')
  await he.tap('.act-back')
  await he.tap('.weui-tabbar__item:nth-child(1)')
  await he.see('.heading-note', '陈霞说')
  await visit('turned-away', he)
}

async function register(he: Hand, visit: Visit): Promise<void> {
  await he.tap('.act-join')
  await sayDoor(he, '3-2-502')
  await he.type('.field-name', '何芳')
  await he.type('.field-phone', '13800000302')
  await he.tap('.act-send')
  await he.see('.act-home')
  await visit('joined', he)
  await he.tap('.act-home')
  await he.see('.home-door', '等陈霞确认')
  await visit('home-confirming', he)
}

/** A mother without a phone: missing words, added, nearly removed; and what a child under 14 needs. */
async function lookAfter(he: Hand, visit: Visit): Promise<void> {
  await he.tap('.weui-tabbar__item:nth-child(2)')
  await he.tap('.row-family')
  await he.see('.act-add-member')
  await visit('family', he)
  await he.tap('.act-add-member')
  await he.tap('.pick-child')
  await he.tap('.pick-under14')
  await he.tap('.act-save')
  await he.see('.problem-note')
  await visit('member', he)
  await he.tap('.pick-parent')
  await he.type('.field-name', '何桂芳')
  await he.tap('.act-save')
  await he.tap('.row-member')
  await he.tap('.act-remove')
  await he.see('.act-keep')
  await visit('member-remove', he)
  await he.tap('.act-remove-sure')
  await he.see('.empty')
  await he.tap('.act-back')
  await he.seeGone('.act-add-member')
}

async function turnAway(chen: Hand, visit: Visit): Promise<void> {
  await chen.tap('.row-task:has-text("新住户")')
  await chen.see('.act-lives-here')
  await visit('task-joining', chen)
  await chen.tap('.act-not-here')
  await chen.tap('.pick-wrong-door')
  await chen.type('.field-note', '您家是 601 吧')
  await visit('task-turning-away', chen)
  await chen.tap('.act-tell')
  await chen.see('.recorded')
}

async function sayDoor(hand: Hand, words: string): Promise<void> {
  await hand.at('.field-said input').fill(words)
  await hand.tap('.act-find-door')
  await hand.see('.join-door .plate')
}
