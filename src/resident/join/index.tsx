import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { joinHousehold } from '../../../domain/contract/people'
import type { Problem } from '../../../domain/contract/problem'
import { residentCopy } from '../../../domain/copy/resident'
import { call } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { goBack, Screen } from '../../ui/screen'
import { communityOf } from './community-code'
import { FindDoor } from './find-door'
import { emptyDraft, type JoinDraft } from './form'
import { Joined } from './joined'
import { NoCode } from './no-code'
import { checkPerson, type Wrong } from './check'
import { WhoAreYou } from './who-are-you'

export default function JoinPage() {
  const [community, setCommunity] = useState(communityOf(useRouter().params))
  const [draft, change, forget] = useDraft('join', emptyDraft)
  const [wrong, setWrong] = useState<Wrong>({})
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [joined, setJoined] = useState<string>()
  const words = useWords(residentCopy).join

  if (joined !== undefined) return <Joined plate={joined} />
  if (!community) return <NoCode onCode={setCommunity} />
  const { door, name, phone } = draft

  const send = async () => {
    const found = checkPerson(name.trim(), phone, words)
    setWrong(found)
    setProblem(undefined)
    if (found.name || found.phone || !door) return
    setBusy(true)
    const answer = await call(joinHousehold, { community, door: door.id, name: name.trim(), phone })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    forget()
    setJoined(door.plate)
  }
  const edit = (fields: Partial<JoinDraft>) => {
    setWrong({})
    setProblem(undefined)
    change(fields)
  }
  const footer = door && (
    <Button act="act-send" busy={busy} onTap={() => void send()}>
      {words.send}
    </Button>
  )

  return (
    <Screen title={words.title} onBack={door ? () => change({ door: null }) : goBack} footer={footer}>
      {door ? (
        <WhoAreYou draft={draft} wrong={wrong} problem={problem} onChange={edit} />
      ) : (
        <FindDoor
          community={community}
          question={words.question}
          questionNote={words.questionNote}
          said={draft.said}
          onSay={(said) => change({ said })}
          onFound={({ id, plate }) => change({ door: { id, plate } })}
        />
      )}
    </Screen>
  )
}
