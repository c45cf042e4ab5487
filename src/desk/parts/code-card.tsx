import { View } from '@tarojs/components'
import { deskCopy } from '../../../domain/copy/desk'
import { roleWords } from '../../../domain/copy/roles'
import { deadlineWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import type { RoleName } from '../../../domain/contract/people'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import './code-card.scss'

/** A code and whose it is. */
export interface Appointed {
  readonly name: string
  readonly role: RoleName
  readonly post: { readonly code: string; readonly codeUntil: number }
}

interface CodeCardProps {
  appointed: Appointed
  onDone: () => void
  /** appoints the next one */
  onAnother?: () => void
}

/** Twelve digits as people read them out: 4 4 4. */
const inFours = (code: string) => code.match(/.{1,4}/g) ?? []

/** The code, shown once, and how to hand it over. */
export function CodeCard({ appointed, onDone, onAnother }: CodeCardProps) {
  const { language } = useSession()
  const words = deskCopy[language]
  const { name, role, post } = appointed
  return (
    <View className="appoint">
      <Card>
        <View className="code-for">{words.codeFor(name, roleWords[language][role])}</View>
        <View className="code-digits" ariaRole="status">
          {inFours(post.code).map((four, index) => (
            <View key={index} className="code-four">
              {four}
            </View>
          ))}
        </View>
        <View className="code-until">{words.codeUntil(deadlineWords(post.codeUntil, now(), language))}</View>
      </Card>
      <View className="code-steps">
        {words.handOver.map((step, index) => (
          <View key={step} className="code-step">
            <View className="code-number">{index + 1}</View>
            <View>{step}</View>
          </View>
        ))}
      </View>
      <View className="appoint-label">{words.shownOnce}</View>
      {onAnother && (
        <Button act="act-another" kind="soft" onTap={onAnother}>
          {words.another}
        </Button>
      )}
      <Button act="act-to-staff" kind="line" onTap={onDone}>
        {words.toStaff}
      </Button>
    </View>
  )
}
