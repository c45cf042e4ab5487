import { View } from '@tarojs/components'
import { residentCopy } from '../../../domain/copy/resident'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { ChoiceRow, Tick } from '../../ui/choices'
import { Descent } from '../../ui/descent'
import { ProblemNote } from '../../ui/field'
import { List } from '../../ui/list'
import type { DeclareDraft } from './form'
import { regionName, regionsBelow } from '../../services/regions'

interface StepProps {
  draft: DeclareDraft
  onChange: (fields: Partial<DeclareDraft>) => void
  problem: string | undefined
}

/** Step 1: where somebody has been, or that they have not left. */
export function Where({ draft, onChange, problem, askDays }: StepProps & { askDays: number }) {
  const words = useWords(residentCopy).declare
  const { away, region, regionDone, passingThrough } = draft
  const last = region[region.length - 1]
  const options = regionDone ? [] : regionsBelow(last?.id ?? null)
  return (
    <>
      <Heading>{words.where(askDays)}</Heading>
      <List>
        <ChoiceRow
          act="pick-stayed"
          label={words.stayed}
          chosen={!away}
          onTap={() => onChange({ away: false })}
        />
        <ChoiceRow act="pick-away" label={words.went} chosen={away} onTap={() => onChange({ away: true })} />
      </List>
      <ProblemNote sentence={problem} />
      {away && (
        <Descent
          path={region}
          options={options}
          onChoose={(option) => onChange({ region: [...region, option] })}
          onClimb={(depth) => onChange({ region: region.slice(0, depth), regionDone: false })}
        />
      )}
      {away && last && options.length > 0 && (
        <Button act="act-only-here" kind="soft" onTap={() => onChange({ regionDone: true })}>
          {words.onlyHere(regionName(region))}
        </Button>
      )}
      {away && last && options.length === 0 && (
        <View>
          <List>
            <Tick
              act="pick-passing"
              label={words.passing}
              on={passingThrough}
              onTap={() => onChange({ passingThrough: !passingThrough })}
            />
          </List>
        </View>
      )}
    </>
  )
}
