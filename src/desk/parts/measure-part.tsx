import { View } from '@tarojs/components'
import { measureKind, type Risk } from '../../../domain/contract/campaigns'
import { rulesCopy } from '../../../domain/copy/rules'
import { useWords } from '../../services/session'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import type { RulesWork } from './rules-work'

const risks: readonly Risk[] = ['medium', 'high']

/** What is asked of somebody who was in a risk area, and for how long. */
export function MeasurePart({ work }: { work: RulesWork }) {
  const words = useWords(rulesCopy)
  const { form, problem, change } = work
  return (
    <>
      {risks.map((risk) => {
        const { kind, days } = form.measures[risk]
        const set = (fields: Partial<(typeof form.measures)[Risk]>) =>
          change({ measures: { ...form.measures, [risk]: { ...form.measures[risk], ...fields } } })
        const chosen = (id: string) => measureKind.options.find((one) => `${risk}-${one}` === id) ?? kind
        return (
          <View key={risk} className="rules-part rules-asks">
            <View className="rules-heading">{words.asks(risk)}</View>
            <Choices
              options={measureKind.options.map((one) => ({
                id: `${risk}-${one}`,
                label: words.measure[one]
              }))}
              chosen={`${risk}-${kind}`}
              onChoose={(id) => set({ kind: chosen(id) })}
            />
            <ProblemNote sentence={problemAt(problem, `settings.measures.${risk}.kind`)} />
            <Field
              act={`field-${risk}-days`}
              label={words.days}
              keyboard="number"
              maxLength={3}
              value={days}
              problem={problemAt(problem, `settings.measures.${risk}.days`)}
              onType={(typed) => set({ days: typed })}
            />
          </View>
        )
      })}
    </>
  )
}
