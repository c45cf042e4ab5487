import { useState } from 'react'
import { declareAtDoor, findDoorOnRound, listPeopleAtDoor } from '../../../domain/contract/at-the-door'
import type { OutputOf } from '../../../domain/contract/operation'
import type { Doorplate } from '../../../domain/contract/places'
import { atTheDoorCopy } from '../../../domain/copy/at-the-door'
import { Declaring } from '../../declaring/declaring'
import { emptyDraft } from '../../declaring/draft'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Heading } from '../../ui/card'
import { SayDoor } from '../../ui/say-door'
import { Screen } from '../../ui/screen'
import { backToList } from '../parts/ways'
import { DeclaredAtDoor } from './declared'
import { ChoosePeople, type PersonAtDoor } from './choose-people'

/** 替住户报: the door, then who, then the same questions a resident answers alone. */
export function AtDoor() {
  const words = useWords(atTheDoorCopy)
  const [said, setSaid] = useState('')
  const [door, setDoor] = useState<Doorplate>()
  const [chosen, setChosen] = useState<readonly PersonAtDoor[]>()
  const [done, setDone] = useState<OutputOf<typeof declareAtDoor>>()
  // Names leave the house, so every reading is logged and none happens unasked.
  const reading = useReading(listPeopleAtDoor, door ? { door: door.id } : null, 'on-show')
  const { data, offline } = reading

  const restart = () => {
    setSaid('')
    setDoor(undefined)
    setChosen(undefined)
    setDone(undefined)
  }

  if (done && chosen) return <DeclaredAtDoor declared={done} people={chosen} onAnother={restart} />
  if (!door) {
    return (
      <Screen title={words.title} onBack={backToList}>
        <Heading>{words.door}</Heading>
        <SayDoor
          label={words.said}
          said={said}
          onSay={setSaid}
          ask={(text) => call(findDoorOnRound, { text })}
          onFound={setDoor}
        />
      </Screen>
    )
  }
  if (!chosen || !data) {
    return (
      <ChoosePeople door={door} reading={reading} onChosen={setChosen} onLeave={() => setDoor(undefined)} />
    )
  }
  const ids = chosen.map(({ person }) => person)
  return (
    <Declaring
      start={{ ...emptyDraft(`door ${ids.join(' ')}`, ids[0]!, 'where'), people: ids }}
      people={chosen.map(({ person, name }) => ({ person, name, self: false }))}
      askDays={data.askDays}
      readers={{ worker: data.worker, community: data.community, keepDays: data.keepDays }}
      speaker="worker"
      offline={offline}
      send={(body) => call(declareAtDoor, { door: door.id, ...body })}
      onSent={setDone}
      onLeave={() => setChosen(undefined)}
    />
  )
}
