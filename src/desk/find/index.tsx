import { View } from '@tarojs/components'
import { findReason } from '../../../domain/contract/finding'
import { findingCopy } from '../../../domain/copy/finding'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Empty, Heading } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import { FoundCard } from '../parts/found-card'
import { useFindFocus } from '../parts/find-key'
import { useFind } from '../parts/find-work'
import { DeskFrame } from '../parts/frame'
import './index.scss'

/** Who lives where, masked, and what they have open; calling them is their worker's. */
export default function FindPage() {
  const words = useWords(findingCopy)
  const work = useFind()
  useFindFocus()
  const { text, reason, problem, busy, found } = work
  const elsewhere =
    problem && !['text', 'reason'].includes(problem.field ?? '') ? problem.sentence : undefined
  return (
    <DeskFrame page="find" community={undefined} offline={false}>
      <Heading note={words.note}>{words.title}</Heading>
      <View className="find-form">
        <Field
          act="field-find"
          label={words.label}
          hint={words.hint}
          value={text}
          maxLength={40}
          problem={problemAt(problem, 'text')}
          onType={work.type}
          onDone={() => void work.send()}
        />
        <View className="find-why">{words.why}</View>
        <Choices
          options={findReason.options.map((id) => ({ id, label: words.reasons[id] }))}
          chosen={reason}
          onChoose={(id) => work.because(findReason.parse(id))}
        />
        <ProblemNote sentence={problemAt(problem, 'reason')} />
        <ProblemNote sentence={elsewhere} />
        <Button act="act-find" busy={busy} onTap={() => void work.send()}>
          {words.send}
        </Button>
      </View>
      {found && (
        <View className="find-found">
          <View className="find-count" ariaRole="status">
            {found.households.length > 0
              ? `${words.by[found.by]} ${words.found(found.households.length)}`
              : `${words.by[found.by]} ${words.none}`}
          </View>
          {found.households.map((household) => (
            <FoundCard key={household.door.id} household={household} />
          ))}
          {found.more && <View className="find-count">{words.more}</View>}
          {found.next !== null && (
            <Empty title={words.notAll} note="">
              <Button act="act-look-on" kind="soft" busy={busy} onTap={() => void work.lookOn()}>
                {words.goOn}
              </Button>
            </Empty>
          )}
          {found.households.length === 0 && found.next === null && (
            <View className="find-why">{words.noneNote}</View>
          )}
        </View>
      )}
    </DeskFrame>
  )
}
