import { useState } from 'react'
import { View } from '@tarojs/components'
import { rulesCopy } from '../../../domain/copy/rules'
import { dayWords } from '../../../domain/copy/times'
import { typedDay } from '../../../domain/rules/typed'
import { useSession, useWords } from '../../services/session'
import { today } from '../../services/time'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import { List, Row } from '../../ui/list'
import { Pill } from '../../ui/pill'
import { AddRegion } from './add-region'
import type { RegionForm } from './rules-form'
import type { RulesWork } from './rules-work'

/** The risk areas, each with the days it was risky; one at a time is opened and edited in place. */
export function RegionPart({ work }: { work: RulesWork }) {
  const words = useWords(rulesCopy)
  const [adding, setAdding] = useState(false)
  const { form, problem, opened, openRegion, change } = work
  const add = (code: string, name: string) => {
    change({ regions: [...form.regions, { code, name, risk: 'medium', from: today(), to: '' }] })
    openRegion(form.regions.length)
    setAdding(false)
  }
  return (
    <View className="rules-part">
      {form.regions.length === 0 ? (
        <Empty title={words.noRegions} note={words.noRegionsNote} />
      ) : (
        <List heading={words.regions}>
          {form.regions.map((region, index) => (
            <View key={index} className="region">
              <RegionRow
                region={region}
                index={index}
                onTap={() => openRegion(opened === index ? undefined : index)}
              />
              {opened === index && <RegionEditor region={region} index={index} work={work} />}
            </View>
          ))}
        </List>
      )}
      <ProblemNote sentence={problem?.field === 'settings.regions' ? problem.sentence : undefined} />
      {adding ? (
        <AddRegion onAdd={add} onCancel={() => setAdding(false)} />
      ) : (
        <Button act="act-add-region" kind="line" onTap={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </View>
  )
}

function RegionRow({ region, index, onTap }: { region: RegionForm; index: number; onTap: () => void }) {
  const { language } = useSession()
  const words = rulesCopy[language]
  const say = (text: string) => {
    const day = typedDay(text, today())
    return day === null ? text : dayWords(day, language)
  }
  return (
    <Row
      act={`row-region-${index}`}
      title={region.name}
      note={words.window(say(region.from), region.to.trim() === '' ? null : say(region.to))}
      side={<Pill tone={region.risk === 'high' ? 'wait' : 'plain'}>{words.risk[region.risk]}</Pill>}
      onTap={onTap}
    />
  )
}

function RegionEditor({ region, index, work }: { region: RegionForm; index: number; work: RulesWork }) {
  const words = useWords(rulesCopy)
  const { form, problem, change, changeRegion, openRegion } = work
  const at = (field: string) => problemAt(problem, `settings.regions.${index}.${field}`)
  const remove = () => {
    change({ regions: form.regions.filter((_, n) => n !== index) })
    openRegion(undefined)
  }
  return (
    <View className="region-editor">
      <ProblemNote sentence={at('code')} />
      <Choices
        options={(['medium', 'high'] as const).map((risk) => ({
          id: `risk-${risk}`,
          label: words.risk[risk]
        }))}
        chosen={`risk-${region.risk}`}
        onChoose={(id) => changeRegion(index, { risk: id === 'risk-high' ? 'high' : 'medium' })}
      />
      <Field
        act="field-from"
        label={words.from}
        hint={words.dayHint}
        value={region.from}
        maxLength={20}
        problem={at('from')}
        onType={(from) => changeRegion(index, { from })}
      />
      <Field
        act="field-to"
        label={words.to}
        hint={words.toHint}
        value={region.to}
        maxLength={20}
        problem={at('to')}
        onType={(to) => changeRegion(index, { to })}
      />
      <Button act="act-region-done" kind="soft" onTap={() => openRegion(undefined)}>
        {words.done}
      </Button>
      <Button act="act-remove-region" kind="quiet" onTap={remove}>
        {words.remove}
      </Button>
    </View>
  )
}
