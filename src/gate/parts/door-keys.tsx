import { View } from '@tarojs/components'
import { gateCopy } from '../../../domain/copy/gate'
import { useWords } from '../../services/session'
import { Empty } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Plate } from '../../ui/plate'
import type { DoorSearch } from './door-search'
import './door-keys.scss'

/** Keys for gloves and rain: building, unit, door. */
export function DoorKeys({ search }: { search: DoorSearch }) {
  const words = useWords(gateCopy)
  const { plate, last, keys, asking, problem, choose, climb } = search
  return (
    <>
      {last && (
        <View className="door-so-far">
          <Plate name={plate} size="big" />
          <View className="door-climb act-climb" ariaRole="button" onClick={climb}>
            <Icon name="back" />
            {words.climb(last.name)}
          </View>
        </View>
      )}
      <ProblemNote sentence={problem?.sentence} />
      {keys.length === 0 ? (
        <Empty title={words.noDoors} note={words.noDoorsNote} />
      ) : (
        <View className="door-keys">
          {keys.map((place) => (
            <View
              key={place.id}
              className={`door-key ${asking === place.id ? 'door-key-asking' : ''} pick-${place.id}`}
              hoverClass="door-key-pressed"
              ariaRole="button"
              onClick={() => void choose(place)}
            >
              {place.name}
            </View>
          ))}
        </View>
      )}
    </>
  )
}
