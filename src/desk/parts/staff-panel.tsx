import { View } from '@tarojs/components'
import type { StaffLine } from '../../../domain/contract/staff'
import { roleWords } from '../../../domain/copy/roles'
import { staffCopy } from '../../../domain/copy/staff'
import { useSession } from '../../services/session'
import { Button } from '../../ui/button'
import { ProblemNote } from '../../ui/field'
import { LeaveDays } from '../../leaving/leave-days'
import type { StaffWork } from './staff-work'

/** What the desk may do about one post; what cannot be undone is asked once more. */
export function StaffPanel({ line, work }: { line: StaffLine; work: StaffWork }) {
  if (work.asking === 'leave') {
    return (
      <View className="staff-panel">
        <LeaveDays
          busy={work.busy}
          problem={work.problem}
          onLeave={(until) => void work.leave(line, until)}
        />
      </View>
    )
  }
  return (
    <View className="staff-panel">
      {work.asking === 'end' ? <EndPost line={line} work={work} /> : <Actions line={line} work={work} />}
      <ProblemNote sentence={work.problem?.sentence} />
    </View>
  )
}

function Actions({ line, work }: { line: StaffLine; work: StaffWork }) {
  const { language } = useSession()
  const { actions } = staffCopy[language]
  const { role, leads, leave, claimedAt, own } = line
  return (
    <View className="staff-actions">
      {leave !== null && (
        <Button act="act-back-at-work" kind="soft" busy={work.busy} onTap={() => void work.back(line)}>
          {actions.back}
        </Button>
      )}
      {leave === null && role !== 'landlord' && (
        <Button act="act-away" kind="soft" onTap={() => work.setAsking('leave')}>
          {actions.leave}
        </Button>
      )}
      {role === 'grid-worker' && !leads && (
        <Button act="act-lead" kind="line" busy={work.busy} onTap={() => void work.lead(line)}>
          {actions.lead}
        </Button>
      )}
      {claimedAt === null && (
        <Button act="act-issue-code" kind="line" busy={work.busy} onTap={() => void work.issue(line)}>
          {actions.code}
        </Button>
      )}
      {!own && (
        <Button act="act-end-post" kind="line" onTap={() => work.setAsking('end')}>
          {actions.end}
        </Button>
      )}
    </View>
  )
}

function EndPost({ line, work }: { line: StaffLine; work: StaffWork }) {
  const { language } = useSession()
  const words = staffCopy[language]
  return (
    <>
      <View>{words.endAsk(line.name, roleWords[language][line.role])}</View>
      <View className="staff-actions">
        <Button act="act-end-yes" busy={work.busy} onTap={() => void work.end(line)}>
          {words.endYes}
        </Button>
        <Button act="act-keep-post" kind="line" onTap={() => work.setAsking(undefined)}>
          {words.keep}
        </Button>
      </View>
    </>
  )
}
