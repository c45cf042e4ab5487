import Taro from '@tarojs/taro'
import type { openToday } from '../../../domain/contract/desk'
import type { OutputOf } from '../../../domain/contract/operation'
import { deskCopy } from '../../../domain/copy/desk'
import type { Language } from '../../../domain/copy/language'
import { clockInChina, dayInChina, dayWords } from '../../../domain/copy/times'
import { now } from '../../services/time'

/**
 * Puts the day's totals on the clipboard, to be pasted into a group chat.
 * @returns whether this device let us
 */
export async function copyForGroup(today: OutputOf<typeof openToday>, language: Language): Promise<boolean> {
  const at = now()
  const data = deskCopy[language].groupText({
    ...today,
    // Grids, not names: nobody is held up to a whole group.
    byGrid: today.byWorker,
    moment: `${dayWords(dayInChina(at), language)} ${clockInChina(at)}`
  })
  try {
    await Taro.setClipboardData({ data })
    return true
  } catch {
    return false
  }
}
