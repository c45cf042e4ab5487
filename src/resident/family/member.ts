import { useState } from 'react'
import {
  addMember,
  changeMember,
  guardianConsentVersion,
  removeMember
} from '../../../domain/contract/households'
import { householdCopy } from '../../../domain/copy/households'
import { call } from '../../services/call'
import { useWords } from '../../services/session'
import { checkDraft, mayBeChild, type MemberDraft, type Wrong, wrongFrom } from './form'

/** Sends a member to the counter. @param onDone it is stored, or gone */
export function useMember(draft: MemberDraft, onDone: () => void) {
  const [wrong, setWrong] = useState<Wrong>({})
  const [busy, setBusy] = useState(false)
  const words = useWords(householdCopy).family

  async function save(): Promise<void> {
    const found = checkDraft(draft, words)
    setWrong(found)
    const { person, relation, agreed } = draft
    if (Object.keys(found).length > 0 || relation === null || busy) return
    const under14 = mayBeChild(relation) && draft.under14 === true
    const said = {
      name: draft.name.trim(),
      relation,
      under14,
      guardianConsent: under14 && agreed ? guardianConsentVersion : null
    }
    setBusy(true)
    const answer =
      person === null ? await call(addMember, said) : await call(changeMember, { person, ...said })
    setBusy(false)
    if (answer.ok) onDone()
    else setWrong(wrongFrom(answer.problem))
  }

  async function remove(): Promise<void> {
    if (draft.person === null || busy) return
    setBusy(true)
    const answer = await call(removeMember, { person: draft.person })
    setBusy(false)
    if (answer.ok) onDone()
    else setWrong(wrongFrom(answer.problem))
  }

  return { wrong, busy, save, remove, clear: () => setWrong({}) }
}
