import { met as everyAnswer, type Met as Answer } from '../../domain/contract/declarations'
import type { Day } from '../../domain/contract/fields'
import { declaringCopy } from '../../domain/copy/declaring'
import { metWords } from '../../domain/copy/health'
import { useSession, useWords } from '../services/session'
import { today } from '../services/time'
import { Card, Heading } from '../ui/card'
import { ChoiceRow } from '../ui/choices'
import { Days } from '../ui/days'
import { Field, ProblemNote } from '../ui/field'
import { List } from '../ui/list'
import type { DeclareDraft } from './draft'

interface MetProps {
  draft: Pick<DeclareDraft, 'met' | 'metDay' | 'companions' | 'away'>
  onChange: (fields: Partial<DeclareDraft>) => void
  askDays: number
  dayProblem: string | undefined
  companionsProblem: string | undefined
}

const hasDay = (answer: Answer) => answer === 'arrival' || answer === 'patient'

/** Whom somebody met, and who came along: nobody, unless somebody says so. */
export function Met({ draft, onChange, askDays, dayProblem, companionsProblem }: MetProps) {
  const { language } = useSession()
  const words = useWords(declaringCopy)
  const { met, metDay, companions, away } = draft
  const choose = (answer: Answer) => onChange({ met: answer, metDay: hasDay(answer) ? metDay : null })
  return (
    <>
      <Heading>{words.met(askDays)}</Heading>
      <List>
        {everyAnswer.options.map((answer) => (
          <ChoiceRow
            key={answer}
            act={`pick-met-${answer}`}
            label={metWords[language][answer]}
            chosen={met === answer}
            onTap={() => choose(answer)}
          />
        ))}
      </List>
      {hasDay(met) && (
        <>
          <Heading note={words.metWhenNote}>{words.metWhen}</Heading>
          <Card>
            <Days
              today={today()}
              count={askDays}
              weekdays={words.weekdays}
              first={metDay}
              last={null}
              onTap={(day: Day) => onChange({ metDay: day === metDay ? null : day })}
            />
          </Card>
        </>
      )}
      <ProblemNote sentence={dayProblem} />
      {away && (
        <Field
          act="field-companions"
          label={words.companions}
          hint={words.companionsHint}
          value={companions}
          maxLength={60}
          problem={companionsProblem}
          onType={(typed) => onChange({ companions: typed })}
        />
      )}
    </>
  )
}
