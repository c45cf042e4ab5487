import { View } from '@tarojs/components'
import { measureKind } from '../../../domain/contract/campaigns'
import { rulesCopy } from '../../../domain/copy/rules'
import { useWords } from '../../services/session'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import { type Ground, grounds } from './rules-form'
import type { RulesWork } from './rules-work'

/** What is asked of somebody who was in a risk area or met somebody, and for how long. */
export function MeasurePart({ work }: { work: RulesWork }) {
  const words = useWords(rulesCopy)
  const { form, problem, change } = work
  return (
    <>
      {grounds.map((ground) => {
        const { kind, days } = form.measures[ground]
        const set = (fields: Partial<(typeof form.measures)[Ground]>) =>
          change({ measures: { ...form.measures, [ground]: { ...form.measures[ground], ...fields } } })
        const chosen = (id: string) => measureKind.options.find((one) => `${ground}-${one}` === id) ?? kind
        return (
          <View key={ground} className="rules-part rules-asks">
            <View className="rules-heading">{words.asks(ground)}</View>
            <Choices
              options={measureKind.options.map((one) => ({
                id: `${ground}-${one}`,
                label: words.measure[one]
              }))}
              chosen={`${ground}-${kind}`}
              onChoose={(id) => set({ kind: chosen(id) })}
            />
            <ProblemNote sentence={problemAt(problem, `settings.measures.${ground}.kind`)} />
            <Field
              act={`field-${ground}-days`}
              label={words.days}
              keyboard="number"
              maxLength={3}
              value={days}
              problem={problemAt(problem, `settings.measures.${ground}.days`)}
              onType={(typed) => set({ days: typed })}
            />
          </View>
        )
      })}
    </>
  )
}
