import { useState } from 'react'
import { View } from '@tarojs/components'
import type { listPeopleAtDoor } from '../../domain/contract/at-the-door'
import type { OutputOf } from '../../domain/contract/operation'
import type { Doorplate } from '../../domain/contract/places'
import type { Problem } from '../../domain/contract/problem'
import { atTheDoorCopy } from '../../domain/copy/at-the-door'
import { plain } from '../../domain/rules/typed'
import { call, problemHere } from '../services/call'
import { useDraft } from '../services/draft'
import type { Reading } from '../services/refresh'
import { useWords } from '../services/session'
import { Button } from '../ui/button'
import { Card, Heading } from '../ui/card'
import { Tick } from '../ui/choices'
import { Field, ProblemNote, problemAt } from '../ui/field'
import { List } from '../ui/list'
import { Plate } from '../ui/plate'
import { Screen } from '../ui/screen'
import { Waiting } from '../ui/waiting'
import type { Asking } from './asking'

export type PersonAtDoor = OutputOf<typeof listPeopleAtDoor>['people'][number]

interface ChoosePeopleProps {
  asking: Asking
  title: string
  door: Doorplate
  reading: Reading<OutputOf<typeof listPeopleAtDoor>>
  onChosen: (people: readonly PersonAtDoor[]) => void
  onLeave: () => void
}

const nobody = { name: '', phone: '', under14: false }

/** Who is known behind the door, and room to write down whoever is not, one after another. */
export function ChoosePeople({ asking, title, door, reading, onChosen, onLeave }: ChoosePeopleProps) {
  const words = useWords(atTheDoorCopy)
  const [chosen, setChosen] = useState<readonly string[]>([])
  /** written down just now; what was read before does not have them yet */
  const [written, setWritten] = useState<readonly PersonAtDoor[]>([])
  const [draft, change, forget] = useDraft(`register:${door.id}`, nobody)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const known = reading.data?.people ?? []
  const people = [...known, ...written.filter((one) => !known.some(({ person }) => person === one.person))]

  const type = (fields: Partial<typeof nobody>) => {
    setProblem(undefined)
    change(fields)
  }
  const toggle = (person: string) => {
    setProblem(undefined)
    setChosen(chosen.includes(person) ? chosen.filter((one) => one !== person) : [...chosen, person])
  }

  /** @returns who was written down; undefined when the counter refused */
  async function write(): Promise<PersonAtDoor | undefined> {
    const name = draft.name.trim()
    const phone = plain(draft.phone) === '' ? null : plain(draft.phone)
    const { under14 } = draft
    setBusy(true)
    const answer = await call(asking.register, { door: door.id, name, phone, under14 })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      return undefined
    }
    forget()
    change(nobody)
    const fresh = { person: answer.data.person, name, under14 }
    setWritten([...written, fresh])
    setChosen([...chosen, fresh.person])
    return fresh
  }

  async function add(): Promise<void> {
    if (draft.name.trim() === '') setProblem(problemHere('field.missing', 'name'))
    else await write()
  }

  async function goOn(): Promise<void> {
    const ticked = people.filter(({ person }) => chosen.includes(person))
    if (draft.name.trim() === '' && ticked.length > 0) return onChosen(ticked)
    if (draft.name.trim() === '') return setProblem(problemHere('field.missing', 'people'))
    // Somebody who types a name and goes on means that person too.
    const fresh = await write()
    if (fresh) onChosen([...ticked, fresh])
  }

  return (
    <Screen
      title={title}
      onBack={onLeave}
      offline={reading.offline}
      footer={
        reading.data && (
          <Button act="act-go-on" busy={busy} onTap={() => void goOn()}>
            {words.next}
          </Button>
        )
      }
    >
      <View>
        <Plate name={door.plate} size="big" />
      </View>
      <Waiting reading={reading} title={words.missing} rows={3} />
      {reading.data && <Heading note={people.length > 0 ? words.whoNote : undefined}>{words.who}</Heading>}
      <ProblemNote sentence={sentenceOf(problem, words.whoMissing)} />
      {people.length > 0 && (
        <List>
          {people.map(({ person, name }) => (
            <Tick
              key={person}
              act={`pick-person pick-${person}`}
              label={name}
              on={chosen.includes(person)}
              onTap={() => toggle(person)}
            />
          ))}
        </List>
      )}
      {reading.data && (
        <Card>
          <Field
            act="field-name"
            label={words.name}
            hint={words.nameHint}
            value={draft.name}
            maxLength={30}
            problem={problemAt(problem, 'name')}
            onType={(name) => type({ name })}
          />
          <Field
            act="field-phone"
            label={words.phone}
            hint={words.phoneHint}
            keyboard="number"
            value={draft.phone}
            maxLength={20}
            problem={problemAt(problem, 'phone')}
            onType={(phone) => type({ phone })}
          />
          <Tick
            act="pick-under14"
            label={words.under14}
            on={draft.under14}
            onTap={() => type({ under14: !draft.under14 })}
          />
          <Button act="act-add-person" kind="soft" busy={busy} onTap={() => void add()}>
            {words.register}
          </Button>
        </Card>
      )}
    </Screen>
  )
}

/** What is wrong with one of the fields is said there. */
function sentenceOf(problem: Problem | undefined, whoMissing: string): string | undefined {
  if (problem?.field === 'people') return whoMissing
  return problem?.field === 'name' || problem?.field === 'phone' ? undefined : problem?.sentence
}
