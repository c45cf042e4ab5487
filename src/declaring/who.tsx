import { declaringCopy } from '../../domain/copy/declaring'
import { useWords } from '../services/session'
import { Heading } from '../ui/card'
import { Tick } from '../ui/choices'
import { ProblemNote } from '../ui/field'
import { List } from '../ui/list'

/** Somebody a declaration can be about. */
export interface Speakable {
  readonly person: string
  readonly name: string
  readonly self: boolean
}

interface WhoProps {
  people: readonly Speakable[]
  chosen: readonly string[]
  onChoose: (people: readonly string[]) => void
  problem: string | undefined
}

/** Whom it is about: asked only where there is somebody besides whoever holds the phone. */
export function Who({ people, chosen, onChoose, problem }: WhoProps) {
  const words = useWords(declaringCopy)
  const tap = (person: string) =>
    onChoose(chosen.includes(person) ? chosen.filter((one) => one !== person) : [...chosen, person])
  return (
    <>
      <Heading note={words.whoNote}>{words.who}</Heading>
      <ProblemNote sentence={problem} />
      <List>
        {people.map(({ person, name, self }) => (
          <Tick
            key={person}
            act={`pick-person pick-${person}`}
            label={self ? words.self(name) : name}
            on={chosen.includes(person)}
            onTap={() => tap(person)}
          />
        ))}
      </List>
    </>
  )
}
