import { useState } from 'react'
import { View } from '@tarojs/components'
import { type listPeopleAtDoor, registerPerson } from '../../../domain/contract/at-the-door'
import type { OutputOf } from '../../../domain/contract/operation'
import type { Doorplate } from '../../../domain/contract/places'
import type { Problem } from '../../../domain/contract/problem'
import { atTheDoorCopy } from '../../../domain/copy/at-the-door'
import { plain } from '../../../domain/rules/typed'
import { call, problemHere } from '../../services/call'
import { useDraft } from '../../services/draft'
import type { Reading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card, Heading } from '../../ui/card'
import { Tick } from '../../ui/choices'
import { Field, ProblemNote, problemAt } from '../../ui/field'
import { List } from '../../ui/list'
import { Plate } from '../../ui/plate'
import { Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'

export type PersonAtDoor = OutputOf<typeof listPeopleAtDoor>['people'][number]

interface ChoosePeopleProps {
  door: Doorplate
  reading: Reading<OutputOf<typeof listPeopleAtDoor>>
  onChosen: (people: readonly PersonAtDoor[]) => void
  onLeave: () => void
}

const nobody = { name: '', phone: '', under14: false }

/** Who is known behind the door, and a way to write down whoever is not. */
export function ChoosePeople({ door, reading, onChosen, onLeave }: ChoosePeopleProps) {
  const words = useWords(atTheDoorCopy)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [writing, setWriting] = useState(false)
  const [draft, change, forget] = useDraft(`register:${door.id}`, nobody)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const people = reading.data?.people
  const open = writing || people?.length === 0

  const type = (fields: Partial<typeof nobody>) => {
    setProblem(undefined)
    change(fields)
  }
  const toggle = (person: string) => {
    setProblem(undefined)
    setChosen(chosen.includes(person) ? chosen.filter((one) => one !== person) : [...chosen, person])
  }

  async function goOn(): Promise<void> {
    const known = (people ?? []).filter(({ person }) => chosen.includes(person))
    const name = draft.name.trim()
    if (!open || (name === '' && known.length > 0)) {
      if (known.length === 0) return setProblem(problemHere('field.missing', 'people'))
      return onChosen(known)
    }
    if (name === '') return setProblem(problemHere('field.missing', 'name'))
    const phone = plain(draft.phone) === '' ? null : plain(draft.phone)
    const { under14 } = draft
    setBusy(true)
    const answer = await call(registerPerson, { door: door.id, name, phone, under14 })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    forget()
    onChosen([...known, { person: answer.data.person, name, under14 }])
  }

  return (
    <Screen
      title={words.title}
      onBack={onLeave}
      offline={reading.offline}
      footer={
        people && (
          <Button act="act-go-on" busy={busy} onTap={() => void goOn()}>
            {open ? words.register : words.next}
          </Button>
        )
      }
    >
      <View>
        <Plate name={door.plate} size="big" />
      </View>
      <Waiting reading={reading} title={words.missing} rows={3} />
      {people && <Heading note={people.length > 0 ? words.whoNote : undefined}>{words.who}</Heading>}
      <ProblemNote sentence={sentenceOf(problem, words.whoMissing)} />
      {people && people.length > 0 && (
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
          <Tick
            act="pick-not-listed"
            label={words.notListed}
            on={writing}
            onTap={() => setWriting(!writing)}
          />
        </List>
      )}
      {people && open && (
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
