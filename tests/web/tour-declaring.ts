import type { Hand } from './hand'
import type { Visit } from './visit'

/** From the check page through the questions most people answer with one tap, and back to it. */
export async function sayMore(juan: Hand, visit: Visit): Promise<void> {
  await juan.tap('.row-met')
  await juan.tap('.pick-met-patient')
  await juan.see('.day')
  await visit('declare-met', juan)
  await juan.tap('.pick-met-nobody')
  await juan.tap('.act-next')
  await juan.tap('.row-health')
  await juan.type('.field-temperature', '73')
  await juan.tap('.pick-cough')
  await juan.tap('.act-next')
  await juan.see('.problem-note')
  await visit('declare-health', juan)
  await juan.at('.field-temperature input').fill('')
  await juan.tap('.pick-cough')
  await juan.tap('.act-next')
  await juan.see('.row-place')
}

/** On the page of a declaration: what taking it back means, and an objection, which is sent. */
export async function object(juan: Hand, visit: Visit): Promise<void> {
  await juan.tap('.row-withdraw')
  await juan.see('.act-withdraw')
  await visit('declaration-withdraw', juan)
  await juan.tap('.act-cancel')
  await juan.tap('.row-dispute')
  await juan.tap('.act-dispute')
  await juan.see('.problem-note')
  await visit('declaration-dispute', juan)
  await juan.type('.field-words', '只是路过')
  await juan.tap('.act-dispute')
  await juan.see('.row-dispute')
}

/** From home: the last declaration once more, and how she is today; neither is sent. */
export async function onceMore(juan: Hand, visit: Visit): Promise<void> {
  await juan.tap('.row-again')
  await juan.see('.row-place')
  await visit('declare-again', juan)
  await juan.tap('.act-back')
  await juan.tap('.row-report')
  await juan.type('.field-temperature', '73')
  await juan.tap('.act-send')
  await juan.see('.problem-note')
  await visit('health-report', juan)
  await juan.tap('.act-back')
  await juan.see('.row-report')
}

/** On the worker's list: the objection she answers. */
export async function answer(chen: Hand, visit: Visit): Promise<void> {
  await chen.tap('.row-task')
  await chen.tap('.act-answer')
  await chen.see('.problem-note')
  await visit('task-disputed', chen)
  await chen.type('.field-answer', '看过车票了')
  await chen.tap('.act-answer')
  await chen.seeGone('.act-answer')
  await chen.tap('.act-back')
}

/** From the worker's list to a door, and back before anybody is registered. */
export async function standAtDoor(chen: Hand, visit: Visit): Promise<void> {
  await chen.tap('.row-at-door')
  await chen.see('.field-said')
  await visit('door-say', chen)
  await chen.type('.field-said', '三栋二单元五零二')
  await chen.tap('.act-find-door')
  await chen.tap('.act-go-on')
  await chen.see('.problem-note')
  await visit('door-who', chen)
  await chen.tap('.act-back')
  await chen.see('.field-said')
  await chen.tap('.act-back')
  await chen.see('.row-at-door')
}
