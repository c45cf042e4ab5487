import { View } from '@tarojs/components'
import type { StaffLine } from '../../../domain/contract/staff'
import { staffCopy } from '../../../domain/copy/staff'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Row } from '../../ui/list'
import { Pill } from '../../ui/pill'
import { StaffPanel } from './staff-panel'
import { lastDayOf, standingOf, stateOf } from './staff-words'
import type { StaffWork } from './staff-work'

/** Somebody on the staff; opened it offers what the desk may do. */
export function StaffRow({ line, work }: { line: StaffLine; work: StaffWork }) {
  const { language } = useSession()
  const words = staffCopy[language]
  const opened = work.opened === line.post
  return (
    <View className="staff-entry">
      <Row
        act={`row-staff row-${line.post}`}
        title={
          <View className="staff-who">
            <View>{line.name}</View>
            <View className="staff-as">{standingOf(line, language)}</View>
            {line.leave && <Pill tone="wait">{words.away(lastDayOf(line, language))}</Pill>}
          </View>
        }
        note={stateOf(line, now(), language)}
        onTap={() => work.open(opened ? undefined : line.post)}
      />
      {opened && <StaffPanel line={line} work={work} />}
    </View>
  )
}
