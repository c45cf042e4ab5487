import { View } from '@tarojs/components'
import './index.scss'

/** Stroke drawings on a 24 × 24 grid, one set for the whole house. They are drawn in `index.scss`. */
export type IconName =
  | 'back'
  | 'go'
  | 'train'
  | 'phone'
  | 'people'
  | 'plus'
  | 'check'
  | 'grid'
  | 'gate'
  | 'desk'
  | 'text'
  | 'language'
  | 'badge'
  | 'close'

/** A drawing in the colour of the text around it; its word always stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`icon icon-${name}`} />
}
