import { View } from '@tarojs/components'
import type { listStations } from '../../../domain/contract/desk'
import type { OutputOf } from '../../../domain/contract/operation'
import { deskCopy } from '../../../domain/copy/desk'
import { useWords } from '../../services/session'
import { ChoiceRow } from '../../ui/choices'
import { ProblemNote } from '../../ui/field'
import { List } from '../../ui/list'

export type Stations = OutputOf<typeof listStations>

interface StationListProps {
  role: 'grid-worker' | 'helper' | 'gate-staff'
  stations: Stations
  chosen: string | undefined
  problem: string | undefined
  onChoose: (station: string) => void
}

/** The grids with who leads them now, or the gates. */
export function StationList({ role, stations, chosen, problem, onChoose }: StationListProps) {
  const words = useWords(deskCopy)
  const options =
    role !== 'gate-staff'
      ? stations.grids.map(({ id, name, worker }) => ({
          id,
          label: `${name} · ${worker ? words.leads(worker) : words.vacant}`
        }))
      : stations.gates.map(({ id, name }) => ({ id, label: name }))
  if (options.length === 0) return <View className="appoint-label">{words.noStations}</View>
  return (
    <View className="appoint-part">
      <List heading={words.station[role]}>
        {options.map(({ id, label }) => (
          <ChoiceRow
            key={id}
            act={`pick-${id}`}
            label={label}
            chosen={id === chosen}
            onTap={() => onChoose(id)}
          />
        ))}
      </List>
      <ProblemNote sentence={problem} />
    </View>
  )
}
