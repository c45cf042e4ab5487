import Taro from '@tarojs/taro'
import type { OutputOf } from '../../../domain/contract/operation'
import type { openHome } from '../../../domain/contract/people'
import { householdCopy } from '../../../domain/copy/households'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/card'
import { CallWorker } from './call-worker'

type Answer = NonNullable<OutputOf<typeof openHome>['turnedAway']>

/** The worker said that they do not live where they registered: why, and the way to the right door. */
export function TurnedAway({ turnedAway }: { turnedAway: Answer }) {
  const { plate, answer, note, worker, community } = turnedAway
  const words = useWords(householdCopy).turnedAway
  const why = [
    `${words.answer[answer]}${words.stop}`,
    ...(note === '' ? [] : [`${words.said(worker.name, note)}${words.stop}`]),
    words.keeps
  ]
  const again = () => void Taro.navigateTo({ url: `/resident/join/index?community=${community.id}` })
  return (
    <>
      <Empty title={words.title(plate)} note={why.join('')}>
        <Button act="act-join" onTap={again}>
          {words.again}
        </Button>
      </Empty>
      <CallWorker worker={worker} />
    </>
  )
}
