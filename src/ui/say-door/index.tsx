import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '../../../domain/contract/problem'
import type { Doorplate, FoundDoors } from '../../../domain/contract/places'
import { sharedCopy } from '../../../domain/copy/shared'
import { problemHere, type Answer } from '../../services/call'
import { useWords } from '../../services/session'
import { Button } from '../button'
import { Field } from '../field'
import { Plate } from '../plate'
import './index.scss'

interface SayDoorProps {
  label: string
  said: string
  onSay: (said: string) => void
  ask: (text: string) => Promise<Answer<FoundDoors>>
  onFound: (door: Doorplate) => void
}

/** What was asked, and what the answer was. */
interface Heard {
  readonly text: string
  readonly found: FoundDoors
}

/** A door by what people call it: one is taken, several are asked back, and where none fits the nearest are shown. */
export function SayDoor({ label, said, onSay, ask, onFound }: SayDoorProps) {
  const [heard, setHeard] = useState<Heard>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const words = useWords(sharedCopy).sayDoor
  const asked = useRef(0)

  const say = (text: string) => {
    // What is still awaited answers something else now.
    asked.current++
    setBusy(false)
    setHeard(undefined)
    setProblem(undefined)
    onSay(text)
  }
  const find = async () => {
    const text = said.trim()
    if (busy) return
    if (text === '') return setProblem(problemHere('field.missing'))
    const turn = ++asked.current
    setBusy(true)
    const answer = await ask(text)
    if (turn !== asked.current) return
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    setHeard(answer.ok ? { text, found: answer.data } : undefined)
    if (answer.ok && answer.data.found === 'one') onFound(answer.data.doors[0]!)
  }

  return (
    <View className="say-door">
      <Field
        act="field-said"
        label={label}
        hint={words.hint}
        value={said}
        maxLength={100}
        problem={problem?.sentence ?? (heard && nothingFound(heard, words))}
        onType={say}
        onDone={() => void find()}
      />
      <Button act="act-find-door" kind="soft" busy={busy} onTap={() => void find()}>
        {words.find}
      </Button>
      {heard && <Doors heard={heard} onFound={onFound} />}
    </View>
  )
}

type Words = (typeof sharedCopy)['zh-CN']['sayDoor']

const nothingFound = ({ text, found: { found, doors } }: Heard, words: Words) =>
  found === 'none' ? (doors.length > 0 ? words.none(text) : words.nothing(text)) : undefined

/** The doors to choose from, as the plates that hang at them. */
function Doors({ heard: { found }, onFound }: { heard: Heard; onFound: SayDoorProps['onFound'] }) {
  const words = useWords(sharedCopy).sayDoor
  const { doors, fitting } = found
  if (found.found === 'one' || doors.length === 0) return null
  return (
    <>
      {found.found === 'several' && (
        <View className="say-door-which">{words.which(fitting, doors.length)}</View>
      )}
      <View className="say-door-plates">
        {doors.map((door) => (
          <View
            key={door.id}
            className={`say-door-plate pick-${door.id}`}
            hoverClass="say-door-pressed"
            ariaRole="button"
            onClick={() => onFound(door)}
          >
            <Plate name={door.plate} />
          </View>
        ))}
      </View>
    </>
  )
}
