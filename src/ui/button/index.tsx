import type { ReactNode } from 'react'
import { Button as PlatformButton, View } from '@tarojs/components'
import './index.scss'

interface ButtonProps {
  /** the stable class tests and stories tap, for example `act-send` */
  act: string
  /** one primary a screen; soft for a second offer, line for the way around, quiet for a link */
  kind?: 'primary' | 'soft' | 'line' | 'quiet'
  disabled?: boolean
  /** true while the answer is awaited: keeps its place and cannot be tapped twice */
  busy?: boolean
  onTap: () => void
  children: ReactNode
}

/** A button with a word on it. Never a form's submit: that one ignores a mouse in h5. */
export function Button({
  act,
  kind = 'primary',
  disabled = false,
  busy = false,
  onTap,
  children
}: ButtonProps) {
  const off = disabled || busy
  return (
    <PlatformButton
      className={`button button-${kind} ${busy ? 'button-busy' : disabled ? 'button-off' : ''} ${act}`}
      hoverClass="button-pressed"
      // A custom element of h5 takes `disabled="false"` for disabled, so the attribute is there or it is not.
      {...(off ? { disabled: true } : {})}
      onClick={onTap}
    >
      <View className="button-word">{children}</View>
    </PlatformButton>
  )
}
