import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { gridCopy } from '../../../domain/copy/grid'
import { deadlineWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Button } from '../../ui/button'
import type { Recorded } from './outcome'
import { backToList, taskUrl } from './ways'

/** It is written down: what that means, and the next door. */
export function RecordedNote({ recorded: { task, next, helping } }: { recorded: Recorded }) {
  const { language } = useSession()
  const words = gridCopy[language]
  return (
    <View className="task-footer">
      <View className="recorded" ariaRole="status">
        {task.open ? words.recordedAgain(deadlineWords(task.due, now(), language)) : words.recordedDone}
        {next === null && <View className="recorded-all">{words.allWalked}</View>}
      </View>
      {next && (
        <Button act="act-next-door" onTap={() => void Taro.redirectTo({ url: taskUrl(next.id, helping) })}>
          {words.next(next.community === null ? next.door.short : `${next.community} ${next.door.short}`)}
        </Button>
      )}
      <Button act="act-back-to-list" kind={next ? 'line' : 'primary'} onTap={backToList}>
        {words.backToList}
      </Button>
    </View>
  )
}
