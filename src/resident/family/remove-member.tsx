import { householdCopy } from '../../../domain/copy/households'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import { Screen } from '../../ui/screen'

interface RemoveMemberProps {
  name: string
  problem: string | undefined
  busy: boolean
  onKeep: () => void
  onRemove: () => void
}

/** Asks once, and says what happens. */
export function RemoveMember({ name, problem, busy, onKeep, onRemove }: RemoveMemberProps) {
  const words = useWords(householdCopy).family
  const footer = (
    <>
      <Button act="act-remove-sure" kind="line" busy={busy} onTap={onRemove}>
        {words.removeSure}
      </Button>
      <Button act="act-keep" onTap={onKeep}>
        {words.keep}
      </Button>
    </>
  )
  return (
    <Screen title={words.remove} onBack={onKeep} footer={footer}>
      <Heading note={words.removeNote(name)}>{words.removeAsk(name)}</Heading>
      <ProblemNote sentence={problem} />
    </Screen>
  )
}
