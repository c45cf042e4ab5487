import { View } from '@tarojs/components'
import { Choices, type Option } from '../choices'
import { Icon } from '../icon'
import './index.scss'

interface DescentProps {
  /** what was chosen so far, from the top */
  path: readonly Option[]
  /** what can be chosen next */
  options: readonly Option[]
  onChoose: (option: Option) => void
  /** back up: keep only the first `depth` steps of the path */
  onClimb: (depth: number) => void
}

/** Finds one place in a tree by a few taps: a door from its building, a district from its province. */
export function Descent({ path, options, onChoose, onClimb }: DescentProps) {
  const choose = (id: string) => {
    const option = options.find((one) => one.id === id)
    if (option) onChoose(option)
  }
  return (
    <View className="descent">
      {path.length > 0 && (
        <View className="descent-path">
          {path.map(({ id, label }, depth) => (
            <View
              key={id}
              className={`descent-step act-climb-${depth}`}
              ariaRole="button"
              onClick={() => onClimb(depth)}
            >
              <View>{label}</View>
              <Icon name="close" />
            </View>
          ))}
        </View>
      )}
      <Choices options={options} onChoose={choose} />
    </View>
  )
}
