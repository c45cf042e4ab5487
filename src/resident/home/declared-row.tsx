import Taro from '@tarojs/taro'
import { changesCopy } from '../../../domain/copy/changes'
import { measureWords } from '../../../domain/copy/measures'
import { outcomeSentences } from '../../../domain/copy/outcome-sentences'
import { residentCopy } from '../../../domain/copy/resident'
import { momentWords } from '../../../domain/copy/times'
import { useSession, useWords } from '../../services/session'
import { now } from '../../services/time'
import { Row } from '../../ui/list'
import { Pill } from '../../ui/pill'
import type { Home } from './home'

export function openDeclaration(id: string): void {
  void Taro.navigateTo({ url: `/resident/declaration/index?id=${id}` })
}

/** Something this household declared: where, what the rule asks, and what the worker has done about it. */
export function DeclaredRow({ line, worker }: { line: Home['declarations'][number]; worker: string }) {
  const { language } = useSession()
  const words = residentCopy[language].home
  const { withdrawn } = useWords(changesCopy)
  const state = line.lastOutcome ? outcomeSentences[language][line.lastOutcome](worker) : words.waiting
  return (
    <Row
      act={`row-declared row-${line.id}`}
      title={line.withdrawn ? withdrawn : line.where || words.neverLeft}
      note={`${momentWords(line.at, now(), language)} · ${state}`}
      side={
        line.open ? (
          <Pill tone="wait">{measureWords(line.measure, language)}</Pill>
        ) : (
          <Pill tone="done">{words.closed}</Pill>
        )
      }
      onTap={() => openDeclaration(line.id)}
    />
  )
}
