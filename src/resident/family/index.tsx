import { useState } from 'react'
import { openHome } from '../../../domain/contract/people'
import { householdCopy } from '../../../domain/copy/households'
import { mostMembers } from '../../../domain/contract/households'
import { useReading } from '../../services/refresh'
import { useDraft } from '../../services/draft'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { goBack, Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { emptyMember, formOf, type MemberDraft } from './form'
import { MemberForm } from './member-form'
import { MemberList } from './member-list'
import { useMember } from './member'
import { RemoveMember } from './remove-member'
import './index.scss'

/** Whom somebody speaks for: the list, or one of them being added or changed. */
export default function FamilyPage() {
  const reading = useReading(openHome, {})
  const [draft, change, forget] = useDraft<MemberDraft>('family', emptyMember)
  const [removing, setRemoving] = useState(false)
  const words = useWords(householdCopy).family
  const close = () => {
    setRemoving(false)
    change(emptyMember)
    forget()
  }
  const work = useMember(draft, () => void reading.refresh().then(close))
  const home = reading.data?.household

  if (removing) {
    return (
      <RemoveMember
        name={draft.name}
        problem={work.wrong.other}
        busy={work.busy}
        onKeep={() => setRemoving(false)}
        onRemove={() => void work.remove()}
      />
    )
  }
  if (draft.open) {
    return (
      <Screen
        title={draft.person === null ? words.adding : words.changing}
        onBack={close}
        footer={
          <Button act="act-save" busy={work.busy} onTap={() => void work.save()}>
            {words.save}
          </Button>
        }
      >
        <MemberForm
          draft={draft}
          wrong={work.wrong}
          onChange={(fields) => {
            work.clear()
            change(fields)
          }}
          onRemove={() => setRemoving(true)}
        />
      </Screen>
    )
  }
  const members = home?.people.filter(({ relation }) => relation !== null) ?? []
  const footer = home && members.length < mostMembers && (
    <Button act="act-add-member" onTap={() => change({ ...emptyMember, open: true })}>
      {words.add}
    </Button>
  )
  return (
    <Screen title={words.title} onBack={goBack} offline={reading.offline} footer={footer}>
      <Waiting reading={reading} title={words.missing} rows={3} />
      {home && <MemberList home={home} onOpen={(one) => change(formOf(one))} />}
    </Screen>
  )
}
