import type { Hand } from './hand'
import type { Visit } from './visit'

/** What the desk does about its rows, and where it looks households up; nothing of it is sent off. */
export async function handOverAndFind(zhou: Hand, visit: Visit): Promise<void> {
  await zhou.tap('.act-filter')
  await zhou.tap('.row-owner')
  await zhou.tap('.act-note-leave')
  await zhou.see('.leave-days')
  await visit('desk-owner', zhou)
  await zhou.tap('.act-hand-over')
  await zhou.tap('.act-send-over')
  await zhou.see('.problem-note')
  await visit('desk-hand-over', zhou)
  await zhou.tap('.act-keep')
  await zhou.tap('.act-page-find')
  await zhou.type('.field-find', '0302')
  await zhou.tap('.act-find')
  await zhou.see('.problem-note')
  await zhou.tap('.pick-check')
  await zhou.tap('.act-find')
  await zhou.see('.found-head')
  await visit('desk-found', zhou)
}
