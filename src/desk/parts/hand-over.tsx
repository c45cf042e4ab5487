import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { DeskFilters, DeskRow, Today } from '../../../domain/contract/desk'
import { sendOnLeave } from '../../../domain/contract/staff'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { handingOverCopy } from '../../../domain/copy/handing-over'
import type { Problem } from '../../../domain/contract/problem'
import type { Day } from '../../../domain/contract/fields'
import { call } from '../../services/call'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import { LeaveDays } from '../../leaving/leave-days'
import type { HandOverWork } from './hand-over-work'
import './hand-over.scss'

interface HandOverProps {
  today: Today
  filters: DeskFilters
  rows: readonly DeskRow[]
  work: HandOverWork
  refresh: () => Promise<void>
}

/** One worker chosen: how much they have, and what can be done when they cannot. */
export function HandOver(props: HandOverProps) {
  const { today, filters, rows, work } = props
  const words = useWords(handingOverCopy)
  const owner = today.byOwner.find(({ post }) => post === filters.owner)
  const [leaving, setLeaving] = useState(false)
  if (work.chosen) return <ToWhom {...props} />
  const said = work.said && (
    <View className="handed-over" ariaRole="status">
      {work.said}
    </View>
  )
  if (!owner) return said || null
  return (
    <>
      {said}
      <Card>
        <View className="owner-name">
          <Text>{owner.name}</Text> <Text className="owner-has">{words.has(owner.open, owner.overdue)}</Text>
        </View>
        {owner.away && <View className="owner-has">{words.awayNow}</View>}
        <View className="owner-acts">
          {owner.open > 0 && (
            <Button act="act-hand-over" kind="soft" onTap={() => work.begin(rows)}>
              {words.begin}
            </Button>
          )}
          {owner.canTake && !owner.away && (
            <Button act="act-note-leave" kind="line" onTap={() => setLeaving(!leaving)}>
              {words.leave}
            </Button>
          )}
        </View>
        {leaving && !owner.away && <Leave owner={owner} onDone={props.refresh} />}
      </Card>
    </>
  )
}

type Owner = Today['byOwner'][number]

/** Says it for somebody who cannot. */
function Leave({ owner: { post }, onDone }: { owner: Owner; onDone: () => Promise<void> }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const leave = async (until: Day | null) => {
    setBusy(true)
    const answer = await call(sendOnLeave, { post, until })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    setProblem(undefined)
    await onDone()
  }
  return <LeaveDays busy={busy} problem={problem} onLeave={(until) => void leave(until)} />
}

/** Which rows, to whom and why. */
function ToWhom({ today, filters, rows, work }: HandOverProps) {
  const words = useWords(handingOverCopy)
  const { away } = useWords(deskTodayCopy)
  const { chosen = [], to, problem } = work
  const going = rows.filter(({ id }) => chosen.includes(id)).length
  const targets = today.byOwner.filter(({ post, canTake }) => canTake && post !== filters.owner)
  const elsewhere = ['tasks', 'to', 'reason'].includes(problem?.field ?? '') ? undefined : problem?.sentence
  return (
    <Card>
      <View className="owner-name">
        {words.chosen(going)}
        <View
          className="table-only act-all-rows"
          ariaRole="button"
          onClick={() => work.choose(going === rows.length ? [] : rows.map(({ id }) => id))}
        >
          {going === rows.length ? words.none : words.all}
        </View>
      </View>
      <ProblemNote sentence={problemAt(problem, 'tasks')} />
      <View className="owner-has">{words.toWhom}</View>
      <Choices
        options={targets
          .filter((one) => !one.away)
          .map(({ post, name, open }) => ({ id: post, label: `${name} ${open}` }))}
        chosen={to?.post}
        onChoose={(id) => work.giveTo(targets.find(({ post }) => post === id)!)}
      />
      {targets.some((one) => one.away) && (
        <View className="owner-has">
          {`${away}: ${targets
            .filter((one) => one.away)
            .map(({ name }) => name)
            .join(' ')}`}
        </View>
      )}
      <ProblemNote sentence={problemAt(problem, 'to')} />
      <Field
        act="field-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={work.reason}
        maxLength={60}
        problem={problemAt(problem, 'reason')}
        onType={work.write}
      />
      <View className="owner-has">{words.note}</View>
      <ProblemNote sentence={elsewhere} />
      <View className="owner-acts">
        <Button act="act-send-over" busy={work.busy} onTap={() => void work.send(rows)}>
          {words.send(going, to?.name ?? '')}
        </Button>
        <Button act="act-keep" kind="line" onTap={work.end}>
          {words.cancel}
        </Button>
      </View>
    </Card>
  )
}
