import { useState } from 'react'
import Taro from '@tarojs/taro'
import { openHome, moveHousehold } from '../../../domain/contract/people'
import type { Problem } from '../../../domain/contract/problem'
import { householdCopy } from '../../../domain/copy/households'
import { residentCopy } from '../../../domain/copy/resident'
import { call } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { goBack, Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { FindDoor } from '../join/find-door'
import { SureToMove } from './sure-to-move'

interface MoveDraft {
  said: string
  door: { readonly id: string; readonly plate: string } | null
}
const empty: MoveDraft = { said: '', door: null }

/** The same walk as joining, to another door. */
export default function MovePage() {
  const reading = useReading(openHome, {})
  const [{ said, door }, change, forget] = useDraft('move', empty)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const words = useWords(householdCopy).move
  const { trouble } = useWords(residentCopy)
  const home = reading.data?.household

  const send = async () => {
    if (!home || !door) return
    setProblem(undefined)
    setBusy(true)
    const answer = await call(moveHousehold, { community: home.community.id, door: door.id })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    forget()
    await Taro.switchTab({ url: '/resident/home/index' })
  }
  const choose = (chosen: MoveDraft['door']) => {
    setProblem(undefined)
    change({ door: chosen })
  }
  const isHere = door !== null && door.id === home?.door.id
  const footer = home && door && !isHere && (
    <Button act="act-send" busy={busy} onTap={() => void send()}>
      {words.send}
    </Button>
  )
  return (
    <Screen
      title={words.title}
      onBack={door ? () => choose(null) : goBack}
      offline={reading.offline}
      footer={footer}
    >
      <Waiting reading={reading} title={trouble.home} rows={4} />
      {home && door && <SureToMove home={home} door={door} problem={problem} onChange={() => choose(null)} />}
      {home && !door && (
        <FindDoor
          community={home.community.id}
          question={words.question}
          questionNote={words.questionNote}
          said={said}
          onSay={(text) => change({ said: text })}
          onFound={({ id, plate }) => choose({ id, plate })}
        />
      )}
    </Screen>
  )
}
