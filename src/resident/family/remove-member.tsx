import { View } from '@tarojs/components'
import { householdCopy } from '../../../domain/copy/households'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'

interface RemoveMemberProps {
  name: string
  asking: boolean
  onAsk: (asking: boolean) => void
  onRemove: () => void
}

/** Asks once, and says what happens. */
export function RemoveMember({ name, asking, onAsk, onRemove }: RemoveMemberProps) {
  const words = useWords(householdCopy).family
  if (!asking) {
    return (
      <Button act="act-remove" kind="quiet" onTap={() => onAsk(true)}>
        {words.remove}
      </Button>
    )
  }
  return (
    <Card>
      <View>{words.removeNote(name)}</View>
      <View className="family-remove">
        <Button act="act-keep" kind="soft" onTap={() => onAsk(false)}>
          {words.keep}
        </Button>
        <Button act="act-remove-sure" kind="line" onTap={onRemove}>
          {words.removeSure(name)}
        </Button>
      </View>
    </Card>
  )
}
