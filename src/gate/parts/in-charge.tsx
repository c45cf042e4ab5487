import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { findWorker } from '../../../domain/contract/places'
import type { OutputOf } from '../../../domain/contract/operation'
import { gateCopy } from '../../../domain/copy/gate'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Plate } from '../../ui/plate'
import './in-charge.scss'

type Found = OutputOf<typeof findWorker>

/** Who looks after a door, to be read from two metres. Who lives there is nobody's business at the gate. */
export function InCharge({ found }: { found: Found }) {
  const words = useWords(gateCopy)
  return (
    <View className="in-charge" ariaRole="status">
      <Plate name={found.plate} size="big" />
      <View className="in-charge-label">{words.inCharge}</View>
      <View className="in-charge-name">{found.worker}</View>
    </View>
  )
}

/** Ring them, or look up another door. */
export function InChargeFooter({ found, onAnother }: { found: Found; onAnother: () => void }) {
  const words = useWords(gateCopy)
  // Somebody who cancels the dialler has not met a problem.
  const dial = () => void Taro.makePhoneCall({ phoneNumber: found.phone }).catch(() => undefined)
  return (
    <View className="in-charge-footer">
      <Button act="act-call" onTap={dial}>
        <Icon name="phone" />
        {words.call(found.worker)}
      </Button>
      <Button act="act-another" kind="line" onTap={onAnother}>
        {words.another}
      </Button>
    </View>
  )
}
