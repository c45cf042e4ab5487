import { useState } from 'react'
import type { Key } from '../../../domain/contract/fields'
import { findWorker, lookUpPlaces, type Place } from '../../../domain/contract/places'
import type { OutputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import { call } from '../../services/call'

/** A step down the tree that was taken, with what lies below it. */
interface Step {
  readonly place: Place
  readonly below: readonly Place[]
}

/** The walk from the top of a community down to a door, and who answers for that door. */
export function useDoorSearch(top: readonly Place[]) {
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState<Key>()
  const [problem, setProblem] = useState<Problem>()
  const [found, setFound] = useState<OutputOf<typeof findWorker>>()

  /** Down to a node, or to whoever is in charge of a door. */
  async function choose(place: Place): Promise<void> {
    if (place.isDoor) return chooseDoor(place.id)
    if (asking) return
    begin(place.id)
    const answer = await call(lookUpPlaces, { parent: place.id })
    if (answer.ok) setSteps([...steps, { place, below: answer.data.places }])
    else setProblem(answer.problem)
    setAsking(undefined)
  }

  async function chooseDoor(door: Key): Promise<void> {
    if (asking) return
    begin(door)
    const answer = await call(findWorker, { door })
    if (answer.ok) setFound(answer.data)
    else setProblem(answer.problem)
    setAsking(undefined)
  }

  function begin(place: Key): void {
    setAsking(place)
    setProblem(undefined)
  }

  function climb(): void {
    setSteps(steps.slice(0, -1))
    setProblem(undefined)
  }

  function restart(): void {
    setSteps([])
    setSaid('')
    setFound(undefined)
  }

  const last = steps[steps.length - 1]
  return {
    /** the plate as far as it is known: 3栋 2单元 */
    plate: steps.map(({ place }) => place.name).join(' '),
    last: last?.place,
    keys: last ? last.below : top,
    /** the door in somebody's own words */
    said,
    setSaid,
    /** id of what was tapped and is awaited */
    asking,
    problem,
    found,
    choose,
    chooseDoor,
    climb,
    restart
  }
}

export type DoorSearch = ReturnType<typeof useDoorSearch>
