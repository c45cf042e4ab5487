import { View } from '@tarojs/components'
import { symptom } from '../../domain/contract/declarations'
import { declaringCopy } from '../../domain/copy/declaring'
import { symptomWords } from '../../domain/copy/health'
import { useSession, useWords } from '../services/session'
import { Card } from '../ui/card'
import { Choices } from '../ui/choices'
import { Field } from '../ui/field'
import { type HealthDraft, well } from './draft'
import './health.scss'

interface HealthProps {
  /** whom it is about; a single person needs no name over the questions */
  people: readonly { readonly person: string; readonly name: string }[]
  health: Readonly<Record<string, HealthDraft>>
  onChange: (health: Readonly<Record<string, HealthDraft>>) => void
  /** what is wrong with a temperature, by the place of its person in the list */
  problem: (index: number) => string | undefined
}

/** How everybody is: what nobody says is well and was not measured. */
export function Health({ people, health, onChange, problem }: HealthProps) {
  const { language } = useSession()
  const words = useWords(declaringCopy)
  const options = symptom.options.map((id) => ({ id, label: symptomWords[language][id] }))
  return (
    <>
      {people.map(({ person, name }, index) => {
        const said = health[person] ?? well
        const change = (fields: Partial<HealthDraft>) =>
          onChange({ ...health, [person]: { ...said, ...fields } })
        const toggle = (id: string) =>
          change({
            symptoms: symptom.options.filter((one) => said.symptoms.includes(one) !== (one === id))
          })
        return (
          <Card key={person}>
            {people.length > 1 && <View className="health-name">{name}</View>}
            <Field
              act={`field-temperature field-temperature-${index}`}
              label={words.temperature}
              hint={words.temperatureHint}
              keyboard="decimal"
              maxLength={8}
              value={said.temperature}
              problem={problem(index)}
              onType={(temperature) => change({ temperature })}
            />
            <View className="health-unwell">{words.unwell}</View>
            <Choices options={options} chosen={said.symptoms} onChoose={toggle} />
          </Card>
        )
      })}
    </>
  )
}
