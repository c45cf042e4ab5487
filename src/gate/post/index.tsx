import { View } from '@tarojs/components'
import { findDoorAtGate, openPost } from '../../../domain/contract/places'
import { gateCopy } from '../../../domain/copy/gate'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Heading } from '../../ui/card'
import { Plate } from '../../ui/plate'
import { SayDoor } from '../../ui/say-door'
import { Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { DoorKeys } from '../parts/door-keys'
import { useDoorSearch } from '../parts/door-search'
import { InCharge, InChargeFooter } from '../parts/in-charge'
import './index.scss'

export default function PostPage() {
  const reading = useReading(openPost, {})
  const { data, offline } = reading
  const search = useDoorSearch(data?.places ?? [])
  const words = useWords(gateCopy)
  const { found, restart } = search

  return (
    <Screen
      title={data?.gate}
      offline={offline}
      footer={found && <InChargeFooter found={found} onAnother={restart} />}
    >
      <Waiting reading={reading} title={words.postMissing} rows={5} />
      {data && (
        <View className="post-where">
          <Plate name={data.community.name} />
          <View>{words.onDuty(data.staff)}</View>
        </View>
      )}
      {data && found && <InCharge found={found} />}
      {data && !found && (
        <>
          <Heading note={search.last ? undefined : words.whoseNote}>{words.whose}</Heading>
          {!search.last && (
            <SayDoor
              label={words.say}
              said={search.said}
              onSay={search.setSaid}
              ask={(text) => call(findDoorAtGate, { text })}
              onFound={({ id }) => void search.chooseDoor(id)}
            />
          )}
          <DoorKeys search={search} />
        </>
      )}
    </Screen>
  )
}
