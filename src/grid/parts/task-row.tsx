import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { TaskRow as Task } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { joiningCopy } from '../../../domain/copy/joining'
import { lendingCopy } from '../../../domain/copy/lending'
import { helperName } from '../../../domain/copy/roles'
import { timeLeftWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Row } from '../../ui/list'
import { Pill } from '../../ui/pill'
import { Plate } from '../../ui/plate'
import { taskUrl } from './ways'
import './task-row.scss'

/** A door on the worker's way: where, what for, and how much time is left. */
export function TaskRow({ task, helping }: { task: Task; helping: boolean }) {
  const { language } = useSession()
  const words = gridCopy[language]
  const lending = lendingCopy[language]
  const asked = task.kind === 'joining' ? joiningCopy[language].row : words.what[task.measure]
  const what = task.seeDoctor ? words.doctor : asked
  const about = [task.community, what, task.tries === 0 ? null : words.tries(task.tries)]
  return (
    <Row
      act={`row-task row-${task.id}`}
      title={
        <View className="task-row-head">
          <Plate name={task.door.short} late={task.overdue} />
          <Text className="task-row-kind">
            {task.news === 'none' ? words.kind[task.kind] : words.news[task.news]}
          </Text>
          <View className="task-row-time">
            <Pill tone={task.overdue ? 'late' : 'plain'}>{timeLeftWords(task.due, now(), language)}</Pill>
          </View>
        </View>
      }
      note={
        <View className="task-row-what">
          {about.filter(Boolean).join(' · ')}
          {task.lentTo && (
            <View className="task-row-lent">{lending.lentTo(helperName(task.lentTo, language))}</View>
          )}
        </View>
      }
      onTap={() => void Taro.navigateTo({ url: taskUrl(task.id, helping) })}
    />
  )
}
