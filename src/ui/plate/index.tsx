import { Text } from '@tarojs/components'
import './index.scss'

interface PlateProps {
  /** the long or the short form of a door, the name of a building or a community */
  name: string
  /** big at the top of a page, small in rows */
  size?: 'big' | 'small'
  /** red: what is due at this door is overdue */
  late?: boolean
}

/** The blue enamel plate that hangs at every Chinese door: how this product names a place, everywhere. */
export function Plate({ name, size = 'small', late = false }: PlateProps) {
  return <Text className={`plate plate-${size} ${late ? 'plate-late' : ''}`}>{name}</Text>
}
