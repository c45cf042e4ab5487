import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { DeclarationView } from '../../../domain/contract/declarations'
import { changesCopy } from '../../../domain/copy/changes'
import { useWords } from '../../services/session'
import { List, Row } from '../../ui/list'
import { SayWhy, type Way } from './say-why'

interface ChangesProps {
  view: DeclarationView
  /** something was changed: read it again */
  onChanged: () => void
}

/** What a household can do about a declaration that is wrong: put it right, object, or take it back. */
export function Changes({ view, onChanged }: ChangesProps) {
  const words = useWords(changesCopy)
  const [way, setWay] = useState<Way>()
  if (view.withdrawn) return null
  if (way) {
    const done = () => {
      setWay(undefined)
      onChanged()
    }
    return <SayWhy view={view} way={way} onDone={done} onLeave={() => setWay(undefined)} />
  }
  const correct = () => void Taro.navigateTo({ url: `/resident/declare/index?correct=${view.id}` })
  return (
    <List heading={words.heading}>
      <Row act="row-correct" title={words.correct} note={words.correctNote} onTap={correct} />
      <Row act="row-dispute" title={words.dispute} note={words.disputeNote} onTap={() => setWay('dispute')} />
      <Row
        act="row-withdraw"
        title={words.withdraw}
        note={words.withdrawNote}
        onTap={() => setWay('withdraw')}
      />
    </List>
  )
}
