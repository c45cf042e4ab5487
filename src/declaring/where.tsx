import { declaringCopy } from '../../domain/copy/declaring'
import { regionName, regionsBelow } from '../services/regions'
import { useWords } from '../services/session'
import { Button } from '../ui/button'
import { Heading } from '../ui/card'
import { ChoiceRow, Tick } from '../ui/choices'
import { Descent } from '../ui/descent'
import { ProblemNote } from '../ui/field'
import { List } from '../ui/list'
import type { TripDraft } from './draft'

interface WhereProps {
  away: boolean
  onAway: (away: boolean) => void
  trip: TripDraft
  onTrip: (fields: Partial<TripDraft>) => void
  askDays: number
  problem: string | undefined
}

/** Where somebody has been, or that they have not left. */
export function Where({ away, onAway, trip, onTrip, askDays, problem }: WhereProps) {
  const words = useWords(declaringCopy)
  const { region, regionDone, passingThrough } = trip
  const last = region[region.length - 1]
  const options = regionDone ? [] : regionsBelow(last?.id ?? null)
  return (
    <>
      <Heading>{words.where(askDays)}</Heading>
      <List>
        <ChoiceRow act="pick-stayed" label={words.stayed} chosen={!away} onTap={() => onAway(false)} />
        <ChoiceRow act="pick-away" label={words.went} chosen={away} onTap={() => onAway(true)} />
      </List>
      <ProblemNote sentence={problem} />
      {away && (
        <Descent
          path={region}
          options={options}
          onChoose={(option) => onTrip({ region: [...region, option] })}
          onClimb={(depth) => onTrip({ region: region.slice(0, depth), regionDone: false })}
        />
      )}
      {away && last && options.length > 0 && (
        <Button act="act-only-here" kind="soft" onTap={() => onTrip({ regionDone: true })}>
          {words.onlyHere(regionName(region))}
        </Button>
      )}
      {away && last && options.length === 0 && (
        <List>
          <Tick
            act="pick-passing"
            label={words.passing}
            on={passingThrough}
            onTap={() => onTrip({ passingThrough: !passingThrough })}
          />
        </List>
      )}
    </>
  )
}
