import { useState } from 'react'
import { disputeDeclaration, withdrawDeclaration } from '../../../domain/contract/declaration-changes'
import type { DeclarationView } from '../../../domain/contract/declarations'
import type { Problem } from '../../../domain/contract/problem'
import { changesCopy } from '../../../domain/copy/changes'
import { call, problemHere } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'

export type Way = 'dispute' | 'withdraw'

interface SayWhyProps {
  view: DeclarationView
  way: Way
  onDone: () => void
  onLeave: () => void
}

/** The words that go with an objection or a withdrawal; what a withdrawal means stands beside its button. */
export function SayWhy({ view, way, onDone, onLeave }: SayWhyProps) {
  const words = useWords(changesCopy)
  const [draft, change, forget] = useDraft(`${way}:${view.id}`, { words: '' })
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const disputing = way === 'dispute'

  async function send(): Promise<void> {
    const said = draft.words.trim()
    if (disputing && said === '') return setProblem(problemHere('field.missing', 'words'))
    const lookedAt = { declaration: view.id, rev: view.rev }
    setBusy(true)
    const answer = disputing
      ? await call(disputeDeclaration, { ...lookedAt, words: said })
      : await call(withdrawDeclaration, { ...lookedAt, reason: said })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    forget()
    onDone()
  }

  return (
    <Card>
      {!disputing && words.withdrawMeans}
      <Field
        act="field-words"
        label={disputing ? words.disputeAsk : words.withdrawAsk}
        hint={disputing ? words.disputeHint : words.withdrawHint}
        value={draft.words}
        maxLength={200}
        problem={problem?.sentence}
        onType={(typed) => {
          setProblem(undefined)
          change({ words: typed })
        }}
      />
      <Button act={`act-${way}`} kind="soft" busy={busy} onTap={() => void send()}>
        {disputing ? words.disputeSend : words.withdrawSend}
      </Button>
      <Button act="act-cancel" kind="quiet" onTap={onLeave}>
        {words.cancel}
      </Button>
    </Card>
  )
}
