import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { FoundHousehold } from '../../../domain/contract/finding'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { findingCopy } from '../../../domain/copy/finding'
import { dayWords, momentWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Pill } from '../../ui/pill'
import { Plate } from '../../ui/plate'
import './found-card.scss'

/** A door, its people masked, what they have open, and who answers for it. */
export function FoundCard({
  household: { door, worker, people, submissions }
}: {
  household: FoundHousehold
}) {
  const { language } = useSession()
  const words = findingCopy[language]
  const kinds = deskTodayCopy[language]
  return (
    <Card>
      <View className="found-head">
        <Plate name={door.plate} />
        <Text className="found-quiet">{words.worker(worker.name)}</Text>
      </View>
      {people.length === 0 && <View className="found-quiet">{words.nobody}</View>}
      {people.map(({ name, phone, meant }, index) => (
        <View key={index} className="found-line">
          <Text>
            {name} {phone}
          </Text>
          {meant && <Pill tone="plain">{words.meant}</Pill>}
        </View>
      ))}
      {people.length > 0 && submissions.length === 0 && (
        <View className="found-quiet">{words.noSubmissions}</View>
      )}
      {submissions.map(({ kind, at, measure, until, open }, index) => (
        <View key={index} className="found-line found-said">
          <Text>
            {momentWords(at, now(), language)} {kinds.kinds[kind]}
            {measure === 'none' ? '' : ` ${kinds.measures[measure]}`}
            {until === null ? '' : ` ${kinds.untilDay(dayWords(until, language))}`}
          </Text>
          <Text className="found-quiet">{open ? words.open : words.done}</Text>
        </View>
      ))}
      <Button
        act="act-call-worker"
        kind="line"
        onTap={() => void Taro.makePhoneCall({ phoneNumber: worker.phone }).catch(() => undefined)}
      >
        {words.callWorker}
      </Button>
    </Card>
  )
}
