import { View } from '@tarojs/components'
import type { ImportView } from '../../../domain/contract/imports'
import { importCopy } from '../../../domain/copy/imports'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { pickFile } from '../import/files'
import type { ImportWork } from '../import/work'
import './import-parts.scss'

type Counts = NonNullable<ImportView['counts']>

/** What the sheet would bring, in numbers, before anything is stored. */
export function ImportPreview({
  counts,
  changes,
  work
}: {
  counts: Counts
  changes: boolean
  work: ImportWork
}) {
  const words = useWords(importCopy)
  const { door, grid, person } = words.units
  const rows = [
    { name: 'newDoors', unit: door },
    { name: 'knownDoors', unit: door },
    { name: 'otherDoors', unit: door, note: words.stays },
    { name: 'movedDoors', unit: door },
    { name: 'doorsWithoutGrid', unit: door, note: words.toDesk },
    { name: 'newGrids', unit: grid },
    { name: 'newGates', unit: grid },
    { name: 'newStaff', unit: person, note: words.needCode },
    { name: 'knownStaff', unit: person }
  ] as const
  const another = (
    <Button
      act="act-choose-file"
      kind={changes ? 'line' : 'soft'}
      onTap={() => void pickFile().then(work.begin)}
    >
      {words.another}
    </Button>
  )
  return (
    <>
      <Heading note={changes ? words.goodNote : words.sameNote}>
        {changes ? words.goodTitle : words.sameTitle}
      </Heading>
      <View className={`import-table ${changes ? '' : 'import-same'}`}>
        {rows
          .filter(({ name }) => counts[name] > 0)
          .map(({ name, unit, ...row }) => (
            <View key={name} className={`import-count row-count-${name}`}>
              <View>
                <View>{words.rows[name]}</View>
                {'note' in row && <View className="import-small">{row.note}</View>}
              </View>
              <View className="import-number">{unit(counts[name])}</View>
            </View>
          ))}
      </View>
      <View className="import-actions">
        {changes && (
          <Button act="act-apply" onTap={work.apply}>
            {words.apply(counts)}
          </Button>
        )}
        {another}
      </View>
    </>
  )
}
