import type { TaskRow as Task } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { useWords } from '../../services/session'
import { List } from '../../ui/list'
import { planWalk } from './rounds'
import { TaskRow } from './task-row'

interface WalkListProps {
  /** named where a building is not; null where a list spans several, whose rows name theirs */
  community: string | null
  tasks: readonly Task[]
  /** they were lent to a helper, whose list this is */
  helping: boolean
  /** how many rows to draw */
  drawn: number
}

/** The day as a walk: the late doors, then one round per building. */
export function WalkList({ community, tasks, helping, drawn }: WalkListProps) {
  const words = useWords(gridCopy)
  const { late, rounds } = planWalk(tasks)
  const parts = [
    { key: 'late', heading: words.lateFirst, tasks: late },
    ...rounds.map(({ building, doors, tasks }) => ({
      key: `round-${building}`,
      heading: words.round(building || (community ?? ''), doors),
      tasks
    }))
  ]
  let room = drawn
  return (
    <>
      {parts.map(({ key, heading, tasks }) => {
        const here = tasks.slice(0, Math.max(0, room))
        room -= here.length
        return (
          here.length > 0 && (
            <List key={key} heading={heading}>
              {here.map((task) => (
                <TaskRow key={task.id} task={task} helping={helping} />
              ))}
            </List>
          )
        )
      })}
    </>
  )
}
