import { Text, View } from '@tarojs/components'
import { dayAfter, dayWords, nearDayWords, weekdayOf } from '../../../domain/copy/times'
import type { Day } from '../../../domain/contract/fields'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import './index.scss'

interface DaysProps {
  /** the last day that can be chosen */
  today: Day
  /** how many days back can be chosen */
  count: number
  /** one letter a weekday, from Monday */
  weekdays: readonly string[]
  first: Day | null
  last: Day | null
  onTap: (day: Day) => void
}

/**
 * The last weeks as a small calendar, from Monday to Sunday, in elder mode one day after the other; each day is
 * tapped as `day-YYYY-MM-DD`.
 */
export function Days({ today, count, weekdays, first, last, onTap }: DaysProps) {
  const { language, elder } = useSession()
  const oldest = dayAfter(today, -count)
  const gap = weekdayOf(oldest)
  const days = Array.from({ length: count + 1 }, (_, index) => dayAfter(oldest, index))
  const stateOf = (day: Day) => {
    if (day === first || day === last) return 'day-end'
    return first !== null && last !== null && day > first && day < last ? 'day-between' : ''
  }
  return (
    <View className={`days ${elder ? 'days-large' : ''}`}>
      {!elder &&
        weekdays.map((letter, index) => (
          <Text key={index} className="day-letter">
            {letter}
          </Text>
        ))}
      {!elder && Array.from({ length: gap }, (_, index) => <View key={`gap-${index}`} className="day-gap" />)}
      {days.map((day) => (
        <View
          key={day}
          className={`day ${stateOf(day)} day-${day}`}
          ariaRole="button"
          ariaLabel={dayWords(day, language)}
          onClick={() => onTap(day)}
        >
          <View className="day-number">{Number(day.slice(8))}</View>
          <View className="day-month">{dayNote(day)}</View>
        </View>
      ))}
    </View>
  )

  function dayNote(day: Day): string {
    if (day === today) return nearDayWords(day, now(), language)
    if (day !== oldest && !day.endsWith('-01')) return elder ? (weekdays[weekdayOf(day)] ?? '') : ''
    return language === 'en' ? dayWords(day, language).replace(/\d+ /, '') : `${Number(day.slice(5, 7))}月`
  }
}
