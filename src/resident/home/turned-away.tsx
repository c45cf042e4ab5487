import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contract/operation'
import type { openHome } from '../../../domain/contract/people'
import { householdCopy } from '../../../domain/copy/households'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { Plate } from '../../ui/plate'
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
      <View>
        <Plate name={plate} size="big" />
      </View>
      <Heading note={why.join('')}>{words.title}</Heading>
      <Button act="act-join" onTap={again}>
        {words.again}
      </Button>
      <CallWorker worker={worker} />
    </>
  )
}
