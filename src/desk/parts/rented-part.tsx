import { useState } from 'react'
import { View } from '@tarojs/components'
import { findDoor, listPlaces, type Place } from '../../../domain/contract/places'
import { deskCopy } from '../../../domain/copy/desk'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Descent } from '../../ui/descent'
import { ProblemNote } from '../../ui/field'
import { Plate } from '../../ui/plate'
import { SayDoor } from '../../ui/say-door'
import { Waiting } from '../../ui/waiting'

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
  if (plate === '') return <FindRented community={community} problem={problem} onChoose={onChoose} />
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

function FindRented({ community, problem, onChoose }: Omit<RentedPartProps, 'plate'>) {
  const words = useWords(deskCopy)
  const [said, setSaid] = useState('')
  const [path, setPath] = useState<readonly Place[]>([])
  const here = path[path.length - 1]
  const reading = useReading(listPlaces, { community, parent: here?.id ?? null }, 'on-show')
  const plateOf = (places: readonly Place[]) => places.map(({ name }) => name).join(' ')

  const choose = (id: string) => {
    const place = reading.data?.places.find((one) => one.id === id)
    if (!place) return
    const next = [...path, place]
    if (place.isDoor) onChoose(id, plateOf(next))
    else setPath(next)
  }
  return (
    <View className="appoint-part">
      <View className="appoint-label">{words.station.landlord}</View>
      <SayDoor
        label={words.sayRented}
        said={said}
        onSay={setSaid}
        ask={(text) => call(findDoor, { community, text })}
        onFound={({ id, plate }) => onChoose(id, plate)}
      />
      <Descent
        path={path.map(({ id, name }) => ({ id, label: name }))}
        options={reading.data?.places.map(({ id, name }) => ({ id, label: name })) ?? []}
        onChoose={({ id }) => choose(id)}
        onClimb={(depth) => setPath(path.slice(0, depth))}
      />
      <Waiting reading={reading} title={words.placesMissing} rows={2} />
      <ProblemNote sentence={problem} />
      {here && (
        <Button act="act-rented-here" kind="soft" onTap={() => onChoose(here.id, plateOf(path))}>
          {words.rentedHere(plateOf(path))}
        </Button>
      )}
    </View>
  )
}
