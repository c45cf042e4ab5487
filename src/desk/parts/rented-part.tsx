import { useState } from 'react'
import { View } from '@tarojs/components'
import { findDoor } from '../../../domain/contract/places'
import { deskCopy } from '../../../domain/copy/desk'
import { call } from '../../services/call'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { ProblemNote } from '../../ui/field'
import { Plate } from '../../ui/plate'
import { SayDoor } from '../../ui/say-door'
import { FindNode } from './find-node'

interface RentedPartProps {
  community: string
  /** of what was chosen; empty while nothing is */
  plate: string
  problem: string | undefined
  onChoose: (station: string | undefined, plate: string) => void
}

/** What a landlord lets: a door, a house, a whole row; said in words or found down the tree. */
export function RentedPart({ community, plate, problem, onChoose }: RentedPartProps) {
  const words = useWords(deskCopy)
  const [said, setSaid] = useState('')
  if (plate === '') {
    return (
      <View className="appoint-part">
        <View className="appoint-label">{words.station.landlord}</View>
        <SayDoor
          label={words.sayRented}
          said={said}
          onSay={setSaid}
          ask={(text) => call(findDoor, { community, text })}
          onFound={(door) => onChoose(door.id, door.plate)}
        />
        <FindNode community={community} onFound={onChoose} />
        <ProblemNote sentence={problem} />
      </View>
    )
  }
  return (
    <View className="appoint-part">
      <View className="appoint-label">{words.station.landlord}</View>
      <View>
        <Plate name={plate} />
      </View>
      <Button act="act-other-place" kind="quiet" onTap={() => onChoose(undefined, '')}>
        {words.otherPlace}
      </Button>
      <View className="appoint-label">{words.landlordNote}</View>
    </View>
  )
}
