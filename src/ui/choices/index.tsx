import { View } from '@tarojs/components'
import { Icon } from '../icon'
import './index.scss'

export interface Option {
  readonly id: string
  readonly label: string
}

interface ChoicesProps {
  options: readonly Option[]
  /** a list where several may be chosen */
  chosen?: string | readonly string[] | undefined
  onChoose: (id: string) => void
}

/** A few answers side by side; each is tapped as `pick-<id>`. */
export function Choices({ options, chosen, onChoose }: ChoicesProps) {
  const several = typeof chosen === 'object'
  const isChosen = (id: string) => (several ? chosen.includes(id) : id === chosen)
  return (
    <View className="choices">
      {options.map(({ id, label }) => (
        <View
          key={id}
          className={`choice ${isChosen(id) ? 'choice-chosen' : ''} pick-${id}`}
          hoverClass="choice-pressed"
          ariaRole={several ? 'checkbox' : 'radio'}
          onClick={() => onChoose(id)}
        >
          {label}
        </View>
      ))}
    </View>
  )
}

/** One of two or three answers, a line each. */
export function ChoiceRow({
  act,
  label,
  chosen,
  onTap
}: {
  act: string
  label: string
  chosen: boolean
  onTap: () => void
}) {
  return (
    <View className={`choice-row ${act}`} hoverClass="row-pressed" ariaRole="radio" onClick={onTap}>
      <View className={`choice-dot ${chosen ? 'choice-dot-on' : ''}`} />
      <View className="choice-label">{label}</View>
    </View>
  )
}

/** Yes or not, with the words it is about. */
export function Tick({
  act,
  label,
  note = '',
  on,
  onTap
}: {
  act: string
  label: string
  /** a line about it, smaller */
  note?: string
  on: boolean
  onTap: () => void
}) {
  return (
    <View className={`choice-row ${act}`} hoverClass="row-pressed" ariaRole="checkbox" onClick={onTap}>
      <View className={`choice-box ${on ? 'choice-box-on' : ''}`}>{on && <Icon name="check" />}</View>
      <View className="choice-label">
        <View>{label}</View>
        {note && <View className="choice-note">{note}</View>}
      </View>
    </View>
  )
}
