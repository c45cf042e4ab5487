import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Key } from '../../../domain/contract/fields'
import { listPlaces, type Place } from '../../../domain/contract/places'
import { deskCopy } from '../../../domain/copy/desk'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Descent } from '../../ui/descent'
import { Waiting } from '../../ui/waiting'

interface FindNodeProps {
  community: string
  /** a door that was tapped, or the node one stands at */
  onFound: (node: Key, plate: string) => void
}

/** Any node of the tree, by tapping down to it: a whole compound, a building, a door. */
export function FindNode({ community, onFound }: FindNodeProps) {
  const words = useWords(deskCopy)
  const [path, setPath] = useState<readonly Place[]>([])
  const here = path[path.length - 1]
  const reading = useReading(listPlaces, { community, parent: here?.id ?? null }, 'on-show')
  const plateOf = (places: readonly Place[]) => places.map(({ name }) => name).join(' ')

  const found = (places: readonly Place[]) => {
    setPath([])
    onFound(places[places.length - 1]!.id, plateOf(places))
  }
  const choose = (id: string) => {
    const place = reading.data?.places.find((one) => one.id === id)
    if (!place) return
    const next = [...path, place]
    if (place.isDoor) found(next)
    else setPath(next)
  }
  return (
    <View className="appoint-part">
      <Descent
        path={path.map(({ id, name }) => ({ id, label: name }))}
        options={reading.data?.places.map(({ id, name }) => ({ id, label: name })) ?? []}
        onChoose={({ id }) => choose(id)}
        onClimb={(depth) => setPath(path.slice(0, depth))}
      />
      <Waiting reading={reading} title={words.placesMissing} rows={2} />
      {here && (
        <Button act="act-take-node" kind="soft" onTap={() => found(path)}>
          {words.rentedHere(plateOf(path))}
        </Button>
      )}
    </View>
  )
}
