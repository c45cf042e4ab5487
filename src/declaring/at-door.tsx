import { useState } from 'react'
import type { declareAtDoor } from '../../domain/contract/at-the-door'
import type { OutputOf } from '../../domain/contract/operation'
import type { Doorplate } from '../../domain/contract/places'
import { atTheDoorCopy } from '../../domain/copy/at-the-door'
import { Declaring } from './declaring'
import { emptyDraft } from './draft'
import { call } from '../services/call'
import { useReading } from '../services/refresh'
import { useWords } from '../services/session'
import { Heading } from '../ui/card'
import { SayDoor } from '../ui/say-door'
import { Screen } from '../ui/screen'
import { DeclaredAtDoor } from './declared-at-door'
import type { Asking } from './asking'
import { ChoosePeople, type PersonAtDoor } from './choose-people'

interface AtDoorProps {
  asking: Asking
  as: 'worker' | 'landlord'
  /** away from here, to wherever one came from */
  onLeave: () => void
}

/** 替住户报, 替租客报: the door, then who, then the same questions a resident answers alone. */
export function AtDoor({ asking, as, onLeave }: AtDoorProps) {
  const words = useWords(atTheDoorCopy)
  const [said, setSaid] = useState('')
  const [door, setDoor] = useState<Doorplate>()
  const [chosen, setChosen] = useState<readonly PersonAtDoor[]>()
  const [done, setDone] = useState<OutputOf<typeof declareAtDoor>>()
  // Names leave the house, so every reading is logged and none happens unasked.
  const reading = useReading(asking.list, door ? { door: door.id } : null, 'on-show')
  const { data, offline } = reading

  const restart = () => {
    setSaid('')
    setDoor(undefined)
    setChosen(undefined)
    setDone(undefined)
  }

  if (done && chosen)
    return <DeclaredAtDoor declared={done} people={chosen} as={as} onAnother={restart} onLeave={onLeave} />
  if (!door) {
    return (
      <Screen title={words.title[as]} onBack={onLeave}>
        <Heading>{words.door[as]}</Heading>
        <SayDoor
          label={words.said}
          said={said}
          onSay={setSaid}
          ask={(text) => call(asking.find, { text })}
          onFound={setDoor}
        />
      </Screen>
    )
  }
  if (!chosen || !data) {
    return (
      <ChoosePeople
        asking={asking}
        title={words.title[as]}
        door={door}
        reading={reading}
        onChosen={setChosen}
        onLeave={() => setDoor(undefined)}
      />
    )
  }
  const ids = chosen.map(({ person }) => person)
  return (
    <Declaring
      start={{ ...emptyDraft(`door ${ids.join(' ')}`, ids[0]!, 'where'), people: ids }}
      people={chosen.map(({ person, name }) => ({ person, name, self: false }))}
      askDays={data.askDays}
      readers={{ worker: data.worker, community: data.community, keepDays: data.keepDays }}
      speaker={as}
      offline={offline}
      send={(body) => call(asking.declare, { door: door.id, ...body })}
      onSent={setDone}
      onLeave={() => setChosen(undefined)}
    />
  )
}
