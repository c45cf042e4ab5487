import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../button'

interface FoldProps {
  /** the stable class tests and stories tap, for example `act-earlier` */
  act: string
  /** what it says while closed, and while open */
  show: string
  hide: string
  children: ReactNode
}

/** Something few people need: there, one tap away. */
export function Fold({ act, show, hide, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className="fold">
      <Button act={act} kind="quiet" onTap={() => setOpen(!open)}>
        {open ? hide : show}
      </Button>
      {open && children}
    </View>
  )
}
