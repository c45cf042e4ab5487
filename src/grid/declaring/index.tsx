import { useRouter } from '@tarojs/taro'
import { AtDoor } from './at-door'
import { CorrectTask } from './correct-task'

/** With `task` a declaration is corrected; without, one is made for somebody at a door. */
export default function GridDeclaringPage() {
  const { task } = useRouter<{ task?: string }>().params
  return task === undefined ? <AtDoor /> : <CorrectTask task={task} />
}
