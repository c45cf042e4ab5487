import Taro from '@tarojs/taro'
import { dailyReportCopy } from '../../../domain/copy/daily-report'
import { residentCopy } from '../../../domain/copy/resident'
import { useWords } from '../../services/session'
import { List, Row } from '../../ui/list'
import { Pill } from '../../ui/pill'
import type { Home } from './home'

interface SoonProps {
  home: Home
  /** the way to a new declaration, where it is not the card's own button */
  onDeclare: (() => void) | null
}

const go = (url: string) => void Taro.navigateTo({ url })

/** What is a tap or two away: today's temperature, a new declaration, the last one once more. */
export function Soon({ home, onDeclare }: SoonProps) {
  const { away } = useWords(residentCopy).home
  const words = useWords(dailyReportCopy)
  const missing = home.health.filter(({ reported }) => !reported)
  const names = home.health.length > 1 ? missing.map(({ name }) => name) : []
  const last = home.declarations.find(({ withdrawn, where }) => !withdrawn && where !== '')
  if (home.health.length === 0 && !onDeclare && !last) return null
  return (
    <List>
      {missing.length > 0 && (
        <Row
          act="row-report"
          title={words.due(names)}
          side={<Pill tone="wait">{words.now}</Pill>}
          onTap={() => go('/resident/health/index')}
        />
      )}
      {home.health.length > 0 && missing.length === 0 && (
        <Row
          act="row-report"
          title={words.done}
          note={words.doneNote}
          onTap={() => go('/resident/health/index')}
        />
      )}
      {onDeclare && <Row act="row-away" title={away} onTap={onDeclare} />}
      {last && (
        <Row
          act="row-again"
          title={words.again}
          note={words.againNote(last.where)}
          onTap={() => go(`/resident/declare/index?again=${last.id}`)}
        />
      )}
    </List>
  )
}
