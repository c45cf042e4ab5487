import { useState } from 'react'
import { listPlaces, type Place } from '../../../domain/contract/places'
import { residentCopy } from '../../../domain/copy/resident'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Heading } from '../../ui/card'
import { Descent } from '../../ui/descent'
import { ProblemNote } from '../../ui/field'
import { Skeleton } from '../../ui/skeleton'
import { Trouble } from '../../ui/trouble'

interface FindDoorProps {
  community: string
  onFound: (door: { id: string; plate: string }) => void
}

/** Down the tree from the building to the door, a tap a step. */
export function FindDoor({ community, onFound }: FindDoorProps) {
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
      <Heading note={data?.community}>{words.question}</Heading>
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
