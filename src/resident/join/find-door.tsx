import { useState } from 'react'
import { View } from '@tarojs/components'
import { findDoor, listPlaces, type Place } from '../../../domain/contract/places'
import { residentCopy } from '../../../domain/copy/resident'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Heading } from '../../ui/card'
import { Descent } from '../../ui/descent'
import { ProblemNote } from '../../ui/field'
import { SayDoor } from '../../ui/say-door'
import { Skeleton } from '../../ui/skeleton'
import { Trouble } from '../../ui/trouble'

interface FindDoorProps {
  community: string
  question: string
  questionNote: string
  /** the door in their own words */
  said: string
  onSay: (said: string) => void
  onFound: (door: { id: string; plate: string }) => void
}

/** The door in one's own words, or down the tree from the building, a tap a step. */
export function FindDoor({ community, question, questionNote, said, onSay, onFound }: FindDoorProps) {
  const [path, setPath] = useState<Place[]>([])
  const parent = path[path.length - 1]?.id ?? null
  const { data, problem, refresh } = useReading(listPlaces, { community, parent })
  const { join: words, trouble } = useWords(residentCopy)

  const choose = (id: string) => {
    const place = data?.places.find((one) => one.id === id)
    if (!place) return
    if (place.isDoor) onFound({ id, plate: [...path, place].map(({ name }) => name).join(' ') })
    else setPath([...path, place])
  }

  return (
    <>
      <Heading note={data?.community}>{question}</Heading>
      <SayDoor
        label={words.say}
        said={said}
        onSay={onSay}
        ask={(text) => call(findDoor, { community, text })}
        onFound={onFound}
      />
      <View>{questionNote}</View>
      <Descent
        path={path.map(({ id, name }) => ({ id, label: name }))}
        options={data?.places.map(({ id, name }) => ({ id, label: name })) ?? []}
        onChoose={({ id }) => choose(id)}
        onClimb={(depth) => setPath(path.slice(0, depth))}
      />
      {!data && !problem && <Skeleton />}
      {!data && problem && (
        <Trouble title={trouble.places} problem={problem} onRetry={() => void refresh()} />
      )}
      {data?.places.length === 0 && <ProblemNote sentence={words.noDoors} />}
    </>
  )
}
