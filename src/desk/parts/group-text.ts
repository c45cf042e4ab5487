import Taro from '@tarojs/taro'
import type { Today } from '../../../domain/contract/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import type { Language } from '../../../domain/copy/language'
import { clockInChina, dayInChina, dayWords } from '../../../domain/copy/times'
import { now } from '../../services/time'

/**
 * Puts the day's totals on the clipboard, to be pasted into a group chat.
 * @returns whether this device let us
 */
export async function copyForGroup(today: Today, language: Language): Promise<boolean> {
  const at = now()
  const data = deskTodayCopy[language].groupText({
    ...today,
    // Grids, not workers: nobody is held up to a whole group.
    moment: `${dayWords(dayInChina(at), language)} ${clockInChina(at)}`
  })
  try {
    await Taro.setClipboardData({ data })
    return true
  } catch {
    return false
  }
}
