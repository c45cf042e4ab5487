import { useState } from 'react'
import { View } from '@tarojs/components'
import { claimPost } from '../../../domain/contract/people'
import { residentCopy } from '../../../domain/copy/resident'
import { roleWords } from '../../../domain/copy/roles'
import { call } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useSession, useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Row } from '../../ui/list'

const codeLength = 12

/** Binds this phone to a post with the code the desk gave out. Folded away: most people never need it. */
export function ClaimPost({ onClaimed }: { onClaimed: () => void }) {
  const [{ code, open }, change, forget] = useDraft('claim-post', { code: '', open: false })
  const [problem, setProblem] = useState<string>()
  const [claimed, setClaimed] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { language } = useSession()
  const words = useWords(residentCopy).mine

  const send = async () => {
    if (code === '') return setProblem(words.codeMissing)
    if (code.length < codeLength) return setProblem(words.codeShort(codeLength - code.length))
    setBusy(true)
    const answer = await call(claimPost, { code })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem.sentence)
    change({ code: '', open: false })
    forget()
    setProblem(undefined)
    setClaimed(words.claimed(answer.data.name, roleWords[language][answer.data.role]))
    onClaimed()
  }
  return (
    <>
      <Row
        act="row-claim"
        icon="badge"
        title={words.claim}
        note={claimed ?? words.claimNote}
        onTap={() => change({ open: !open })}
      />
      {open && (
        <View className="mine-claim">
          <Field
            act="field-code"
            label={words.code}
            hint={words.codeHint}
            keyboard="number"
            value={code}
            maxLength={codeLength}
            problem={problem}
            onType={(typed) => change({ code: typed.replace(/\D/g, '') })}
          />
          <Button act="act-claim" busy={busy} onTap={() => void send()}>
            {words.send}
          </Button>
        </View>
      )}
    </>
  )
}
