import { View } from '@tarojs/components'
import { rulesCopy } from '../../../domain/copy/rules'
import { useWords } from '../../services/session'
import { Field, problemAt } from '../../ui/field'
import type { RulesForm } from './rules-form'
import type { RulesWork } from './rules-work'

type Typed = Exclude<keyof RulesForm, 'regions' | 'measures'>

/** What counts as a fever, the clocks, the disease, how many days are asked about and how long what was said is kept. */
export function NumberPart({ work }: { work: RulesWork }) {
  const words = useWords(rulesCopy)
  const field = (name: Typed, at: string, label: string, maxLength = 5) => (
    <Field
      act={`field-${name}`}
      label={label}
      keyboard={name === 'disease' ? 'text' : 'number'}
      maxLength={maxLength}
      value={work.form[name]}
      problem={problemAt(work.problem, `settings.${at}`)}
      onType={(typed) => work.change({ [name]: typed } as Partial<RulesForm>)}
    />
  )
  return (
    <>
      <View className="rules-part">
        <View className="rules-heading">{words.fever}</View>
        {field('feverFrom', 'feverFrom', words.feverFrom)}
      </View>
      <View className="rules-part">
        <View className="rules-heading">{words.clocks}</View>
        {field('feverMinutes', 'respondMinutes.fever', words.feverMinutes)}
        {field('measureMinutes', 'respondMinutes.measure', words.measureMinutes)}
        {field('noneHours', 'respondMinutes.none', words.noneHours)}
      </View>
      <View className="rules-part">
        <View className="rules-heading">{words.goesUp}</View>
        {field('deputyMinutes', 'escalateMinutes.deputy', words.deputyMinutes)}
        {field('deskMinutes', 'escalateMinutes.desk', words.deskMinutes)}
        {field('streetMinutes', 'escalateMinutes.street', words.streetMinutes)}
        {field('quietFrom', 'quietHours.from', words.quietFrom)}
        {field('quietTo', 'quietHours.to', words.quietTo)}
      </View>
      <View className="rules-part">
        <View className="rules-heading">{words.asked}</View>
        {field('askDays', 'askDays', words.askDays)}
        {field('keepDays', 'keepDays', words.keepDays)}
        {field('disease', 'disease', words.disease, 30)}
      </View>
    </>
  )
}
