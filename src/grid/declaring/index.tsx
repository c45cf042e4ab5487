import { useRouter } from '@tarojs/taro'
import {
  declareAtDoor,
  findDoorOnRound,
  listPeopleAtDoor,
  registerPerson
} from '../../../domain/contract/at-the-door'
import type { Asking } from '../../declaring/asking'
import { AtDoor } from '../../declaring/at-door'
import { backToList } from '../parts/ways'
import { CorrectTask } from './correct-task'

const asking: Asking = {
  find: findDoorOnRound,
  list: listPeopleAtDoor,
  register: registerPerson,
  declare: declareAtDoor
}

/** With `task` a declaration is corrected; without, one is made for somebody at a door. */
export default function GridDeclaringPage() {
  const { task } = useRouter<{ task?: string }>().params
  if (task !== undefined) return <CorrectTask task={task} />
  return <AtDoor asking={asking} as="worker" onLeave={backToList} />
}
