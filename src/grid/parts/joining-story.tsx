import { View } from '@tarojs/components'
import type { JoiningView } from '../../../domain/contract/households'
import { joiningCopy } from '../../../domain/copy/joining'
import { useWords } from '../../services/session'
import { Card } from '../../ui/card'
import './joining.scss'

/** Who lives behind the door already, and what does not fit: read before calling. */
export function JoiningStory({ joining }: { joining: JoiningView }) {
  const words = useWords(joiningCopy)
  const { from, along, here, samePhoneHere, samePhoneAt } = joining
  const mind = [
    ...(here.length > 0 ? [words.here(here)] : []),
    ...(samePhoneHere > 0 ? [words.samePhoneHere(samePhoneHere)] : []),
    ...(samePhoneAt.length > 0 ? [words.samePhoneAt(samePhoneAt)] : [])
  ]
  return (
    <Card>
      {mind.map((line) => (
        <View key={line} className="joining-mind">
          {line}
        </View>
      ))}
      {here.length === 0 && <View>{words.empty}</View>}
      {from !== null && <View>{words.from(from)}</View>}
      {along.length > 0 && <View>{words.along(along.join('、'))}</View>}
    </Card>
  )
}
