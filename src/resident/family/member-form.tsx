import { View } from '@tarojs/components'
import { relation as relationShape, type Relation } from '../../../domain/contract/households'
import { householdCopy } from '../../../domain/copy/households'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ChoiceRow, Choices, Tick } from '../../ui/choices'
import { Field, ProblemNote } from '../../ui/field'
import { List } from '../../ui/list'
import { mayBeChild, type MemberDraft, type Wrong } from './form'

interface MemberFormProps {
  draft: MemberDraft
  wrong: Wrong
  onChange: (fields: Partial<MemberDraft>) => void
  onRemove: () => void
}

/** A name, what they are to whoever looks after them, and for a child under 14 the guardian's consent. */
export function MemberForm({ draft, wrong, onChange, onRemove }: MemberFormProps) {
  const { family: words, relation: relations } = useWords(householdCopy)
  const { name, relation, under14, person } = draft
  return (
    <>
      <Field
        act="field-name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        maxLength={30}
        problem={wrong.name}
        onType={(typed) => onChange({ name: typed })}
      />
      <View className="family-part">
        <View className="family-label">{words.who}</View>
        <Choices
          options={relationShape.options.map((id) => ({ id, label: relations[id] }))}
          chosen={relation ?? undefined}
          onChoose={(id) => onChange({ relation: id as Relation })}
        />
        <ProblemNote sentence={wrong.relation} />
      </View>
      {mayBeChild(relation) && (
        <View className="family-part">
          <View className="family-label">{words.age}</View>
          <List>
            <ChoiceRow
              act="pick-under14"
              label={words.under14}
              chosen={under14 === true}
              onTap={() => onChange({ under14: true })}
            />
            <ChoiceRow
              act="pick-from14"
              label={words.from14}
              chosen={under14 === false}
              onTap={() => onChange({ under14: false })}
            />
          </List>
          <ProblemNote sentence={wrong.under14} />
        </View>
      )}
      {mayBeChild(relation) && under14 && (
        <View className="family-part">
          <Card>
            <View className="family-label">{words.consent}</View>
            <View className="family-consent">{words.consentText}</View>
          </Card>
          {draft.agreedBefore ? (
            <View className="family-consent">{words.agreed}</View>
          ) : (
            <List>
              <Tick
                act="act-agree"
                label={words.agree}
                on={draft.agreed}
                onTap={() => onChange({ agreed: !draft.agreed })}
              />
            </List>
          )}
          <ProblemNote sentence={wrong.guardianConsent} />
        </View>
      )}
      <ProblemNote sentence={wrong.other} />
      {person !== null && (
        <Button act="act-remove" kind="quiet" onTap={onRemove}>
          {words.remove}
        </Button>
      )}
    </>
  )
}
