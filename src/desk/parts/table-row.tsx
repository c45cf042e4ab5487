import { Text, View } from '@tarojs/components'
import type { DeskRow } from '../../../domain/contract/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { dayWords, deadlineWords, momentWords, timeLeftWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Icon } from '../../ui/icon'
import { Pill } from '../../ui/pill'
import { Plate } from '../../ui/plate'

interface TableRowProps {
  row: DeskRow
  /** the arrow keys stand here */
  at: boolean
  open: boolean
  /** whether it is to be handed over; undefined while rows are not chosen */
  ticked: boolean | undefined
  onTap: () => void
  onOnly: () => void
}

/** One open task; opened it also says since when, until when, and offers the rest of its worker's. */
export function TableRow({ row, at, open, ticked, onTap, onOnly }: TableRowProps) {
  const { language } = useSession()
  const words = deskTodayCopy[language]
  return (
    <View className={`table-entry ${at ? 'table-row-at' : ''}`}>
      <View
        className={`table-row table-task row-${row.id}`}
        hoverClass="row-pressed"
        ariaRole={ticked === undefined ? 'row' : 'checkbox'}
        onClick={onTap}
      >
        <View className="cell-door">
          {ticked !== undefined && (
            <View className={`choice-box ${ticked ? 'choice-box-on' : ''}`}>
              {ticked && <Icon name="check" />}
            </View>
          )}
          <Plate name={row.door.short} late={row.overdue} />
        </View>
        <View className="cell-what">{words.what(row.kind, row.measure)}</View>
        <View className="cell-owner">{row.owner.name}</View>
        <View className="cell-due">
          <Pill tone={row.overdue ? 'late' : 'plain'}>{timeLeftWords(row.due, now(), language)}</Pill>
        </View>
        <View className="cell-tries">{words.tries(row.tries)}</View>
      </View>
      {open && (
        <View className="table-more">
          <Text>{row.door.plate}</Text>
          <Text>{words.arrivedAt(momentWords(row.at, now(), language))}</Text>
          {row.until !== null && <Text>{words.untilDay(dayWords(row.until, language))}</Text>}
          <Text>{words.dueAt(deadlineWords(row.due, now(), language), row.overdue)}</Text>
          <View className="table-only act-only" ariaRole="button" onClick={onOnly}>
            {words.onlyTheirs(row.owner.name)}
          </View>
        </View>
      )}
    </View>
  )
}
