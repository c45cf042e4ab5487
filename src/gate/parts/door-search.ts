import { useState } from 'react'
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
  const [asking, setAsking] = useState<Place>()
  const [problem, setProblem] = useState<Problem>()
  const [found, setFound] = useState<OutputOf<typeof findWorker>>()

  async function choose(place: Place): Promise<void> {
    if (asking) return
    setAsking(place)
    setProblem(undefined)
    if (place.isDoor) {
      const answer = await call(findWorker, { door: place.id })
      if (answer.ok) setFound(answer.data)
      else setProblem(answer.problem)
    } else {
      const answer = await call(lookUpPlaces, { parent: place.id })
      if (answer.ok) setSteps([...steps, { place, below: answer.data.places }])
      else setProblem(answer.problem)
    }
    setAsking(undefined)
  }

  function climb(): void {
    setSteps(steps.slice(0, -1))
    setProblem(undefined)
  }

  function restart(): void {
    setSteps([])
    setFound(undefined)
  }

  const last = steps[steps.length - 1]
  return {
    /** the plate as far as it is known: 3栋 2单元 */
    plate: steps.map(({ place }) => place.name).join(' '),
    last: last?.place,
    keys: last ? last.below : top,
    asking,
    problem,
    found,
    choose,
    climb,
    restart
  }
}

export type DoorSearch = ReturnType<typeof useDoorSearch>
