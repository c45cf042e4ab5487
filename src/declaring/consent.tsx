import type { Instant } from '../../domain/contract/fields'
import { declaringCopy } from '../../domain/copy/declaring'
import { dayInChina, dayWords } from '../../domain/copy/times'
import { useSession, useWords } from '../services/session'
import { Tick } from '../ui/choices'
import { ProblemNote } from '../ui/field'
import { List, Row } from '../ui/list'

/** Who says yes: whoever holds the phone for themself, for their family too, or people aloud to a worker or landlord. */
export type Speaker = 'self' | 'family' | 'worker' | 'landlord'

/** Who reads it and how long it is kept. */
export interface Readers {
  readonly worker: string
  readonly community: string
  readonly keepDays: number
}

interface ConsentProps {
  readers: Readers
  speaker: Speaker
  agreed: boolean
  /** when this very text was agreed to before; null when it was not */
  agreedAt: Instant | null
  problem: string | undefined
  onAgree: (agreed: boolean) => void
}

/** What it is for, who sees it, until when; then a yes of its own. */
export function Consent({ readers, speaker, agreed, agreedAt, problem, onAgree }: ConsentProps) {
  const { language } = useSession()
  const words = useWords(declaringCopy)
  const before = agreedAt === null ? '' : words.agreedBefore(dayWords(dayInChina(agreedAt), language))
  return (
    <>
      <List>
        <Row title={words.purpose} note={words.purposeNote} />
        <Row title={words.viewers} note={words.viewersNote(readers.worker, readers.community)} />
        <Row title={words.keep} note={words.keepNote(readers.keepDays)} />
      </List>
      <ProblemNote sentence={problem} />
      <List>
        <Tick
          act="pick-agree"
          label={words.agree[speaker]}
          note={before}
          on={agreed}
          onTap={() => onAgree(!agreed)}
        />
      </List>
    </>
  )
}
