import { Text, View } from '@tarojs/components'
import type { EarlierVersion } from '../../../domain/contract/declarations'
import { measureSentence, reasonSentence } from '../../../domain/copy/measures'
import { residentCopy } from '../../../domain/copy/resident'
import { saidLines } from '../../../domain/copy/said'
import { momentWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Card } from '../../ui/card'
import { Fold } from '../../ui/fold'
import './index.scss'

/** What was asked of this household before, closed until somebody wants to read it. */
export function Earlier({ versions }: { versions: readonly EarlierVersion[] }) {
  const { language } = useSession()
  const words = residentCopy[language].result
  if (versions.length === 0) return null
  return (
    <Fold act="act-earlier" show={words.earlier(versions.length)} hide={words.hideEarlier}>
      {versions.map(({ until, decision, ...said }) => (
        <Card key={until}>
          <Text className="earlier-until">{words.until(momentWords(until, now(), language))}</Text>
          <View className="earlier-measure">{measureSentence(decision, language)}</View>
          <Text className="earlier-until">{reasonSentence(decision, language)}</Text>
          {saidLines(said, language).map((line) => (
            <Text key={line} className="earlier-until">
              {line}
            </Text>
          ))}
        </Card>
      ))}
    </Fold>
  )
}
