import { View } from '@tarojs/components'
import { deskCopy } from '../../../domain/copy/desk'
import { roleWords } from '../../../domain/copy/roles'
import { deadlineWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import type { Appointed } from './appoint'
import './code-card.scss'

/** Twelve digits as people read them out: 4 4 4. */
const inFours = (code: string) => code.match(/.{1,4}/g) ?? []

/** The code, shown once, and how to hand it over. */
export function CodeCard({ appointed, onAnother }: { appointed: Appointed; onAnother: () => void }) {
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
      <Button act="act-another" kind="line" onTap={onAnother}>
        {words.another}
      </Button>
    </View>
  )
}
