import type { declareAtDoor } from '../../domain/contract/at-the-door'
import type { OutputOf } from '../../domain/contract/operation'
import { atTheDoorCopy } from '../../domain/copy/at-the-door'
import { doctorSentence, measureSentence, reasonSentence } from '../../domain/copy/measures'
import { deadlineWords } from '../../domain/copy/times'
import { useSession } from '../services/session'
import { now } from '../services/time'
import { Button } from '../ui/button'
import { Card, Heading } from '../ui/card'
import { Screen } from '../ui/screen'
import type { PersonAtDoor } from './choose-people'

interface DeclaredAtDoorProps {
  declared: OutputOf<typeof declareAtDoor>
  people: readonly PersonAtDoor[]
  as: 'worker' | 'landlord'
  onAnother: () => void
  onLeave: () => void
}

/** What is asked of them, in the very words to be read out at the door. */
export function DeclaredAtDoor({ declared, people, as, onAnother, onLeave }: DeclaredAtDoorProps) {
  const { language } = useSession()
  const words = atTheDoorCopy[language]
  const { decision, due, worker } = declared
  const names = people.map(({ name }) => name).join('、')
  return (
    <Screen
      title={words.done(names)}
      onBack={onLeave}
      footer={
        <>
          <Button act="act-another" kind="line" onTap={onAnother}>
            {words.another}
          </Button>
          <Button act="act-back-to-list" onTap={onLeave}>
            {words.back[as]}
          </Button>
        </>
      }
    >
      <Heading
        note={[reasonSentence(decision, language), doctorSentence(decision, language)].join(' ').trim()}
      >
        {measureSentence(decision, language)}
      </Heading>
      <Card>{words.doneTask[as](worker, deadlineWords(due, now(), language))}</Card>
    </Screen>
  )
}
