import type { EarlierVersion } from '../../../domain/contract/declarations'
import { gridCopy } from '../../../domain/copy/grid'
import { momentWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Card } from '../../ui/card'
import { Fold } from '../../ui/fold'
import { Timeline } from '../../ui/timeline'
import { rulePoint, saidPoint } from './story-points'

/** What was said and asked before, closed until the worker wants to read it. */
export function Earlier({ versions }: { versions: readonly EarlierVersion[] }) {
  const { language } = useSession()
  const words = gridCopy[language]
  if (versions.length === 0) return null
  return (
    <Fold act="act-earlier" show={words.earlier(versions.length)} hide={words.hideEarlier}>
      {versions.map(({ until, decision, ...said }) => (
        <Card key={until}>
          <Timeline
            points={[
              saidPoint(said, words.until(momentWords(until, now(), language)), language),
              rulePoint(decision, language)
            ]}
          />
        </Card>
      ))}
    </Fold>
  )
}
