import Taro from '@tarojs/taro'
import { residentCopy } from '../../../domain/copy/resident'
import { sharedCopy } from '../../../domain/copy/shared'
import { useSession, useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { List, Row } from '../../ui/list'
import type { Home } from './home'

/** The person who answers for this door. In elder mode the whole line is the button. */
export function CallWorker({ worker }: { worker: Home['worker'] }) {
  const { elder } = useSession()
  const words = useWords(residentCopy).home
  const { call } = useWords(sharedCopy)
  const dial = () => void Taro.makePhoneCall({ phoneNumber: worker.phone }).catch(() => undefined)
  if (elder) {
    return (
      <Button act="act-call-worker" kind="line" onTap={dial}>
        <Icon name="phone" />
        {words.callWorker(worker.name)}
      </Button>
    )
  }
  return (
    <List>
      <Row
        title={`${words.worker} ${worker.name}`}
        note={words.workerNote}
        side={
          <Button act="act-call-worker" kind="soft" onTap={dial}>
            {call}
          </Button>
        }
      />
    </List>
  )
}
