import { View } from '@tarojs/components'
import type { Problem } from '../../../domain/contract/problem'
import { residentCopy } from '../../../domain/copy/resident'
import { plain } from '../../../domain/rules/typed'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import { Plate } from '../../ui/plate'
import type { Wrong } from './check'
import type { JoinDraft } from './form'
import './index.scss'

interface WhoAreYouProps {
  draft: JoinDraft
  wrong: Wrong
  problem: Problem | undefined
  onChange: (fields: Partial<JoinDraft>) => void
}

/** A name and a number for the worker to call; nothing else is asked. */
export function WhoAreYou({ draft, wrong, problem, onChange }: WhoAreYouProps) {
  const words = useWords(residentCopy).join
  const atName = wrong.name ?? problemAt(problem, 'name')
  const atPhone = wrong.phone ?? problemAt(problem, 'phone')
  return (
    <>
      <View className="join-door">
        <Plate name={draft.door?.plate ?? ''} size="big" />
        <View className="join-change">
          <Button act="act-change-door" kind="quiet" onTap={() => onChange({ door: null })}>
            {words.change}
          </Button>
        </View>
      </View>
      <Heading note={words.aboutNote}>{words.about}</Heading>
      <Field
        act="field-name"
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        maxLength={30}
        problem={atName}
        onType={(name) => onChange({ name })}
      />
      <Field
        act="field-phone"
        label={words.phone}
        hint={words.phoneHint}
        keyboard="number"
        value={draft.phone}
        maxLength={13}
        problem={atPhone}
        onType={(phone) => onChange({ phone: plain(phone).replace(/\D/g, '') })}
      />
      {!atName && !atPhone && <ProblemNote sentence={problem?.sentence} />}
    </>
  )
}
