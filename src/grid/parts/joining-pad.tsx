import { View } from '@tarojs/components'
import { turnedAwayBecause } from '../../../domain/contract/households'
import { gridCopy } from '../../../domain/copy/grid'
import { joiningCopy } from '../../../domain/copy/joining'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import { Icon } from '../../ui/icon'
import type { AnswerWork } from './joining-answer'
import './joining.scss'

interface JoiningPadProps {
  rev: number
  work: AnswerWork
  dialling: boolean
  onCall: () => void
  onNoAnswer: () => void
}

/** Call, then one of three: nobody answered, they live here, they do not. */
export function JoiningPad({ rev, work, dialling, onCall, onNoAnswer }: JoiningPadProps) {
  const words = useWords(joiningCopy)
  const { call } = useWords(gridCopy)
  if (work.draft.turning) return <TurnAway rev={rev} work={work} />
  return (
    <View className="joining-pad">
      <ProblemNote sentence={work.problem?.sentence} />
      <Button act="act-call" kind="soft" busy={dialling} onTap={onCall}>
        <Icon name="phone" />
        {call}
      </Button>
      <View className="joining-two">
        <Button act="act-no-answer" kind="line" onTap={onNoAnswer}>
          {words.noAnswer}
        </Button>
        <Button act="act-not-here" kind="line" onTap={() => work.change({ turning: true })}>
          {words.notHere}
        </Button>
      </View>
      <Button act="act-lives-here" busy={work.busy} onTap={() => void work.send(rev, 'lives-here', '')}>
        {words.livesHere}
      </Button>
    </View>
  )
}

/** Why they do not live here, in words they read. */
function TurnAway({ rev, work }: Pick<JoiningPadProps, 'rev' | 'work'>) {
  const words = useWords(joiningCopy)
  const { why, note } = work.draft
  const atNote = problemAt(work.problem, 'note')
  return (
    <View className="joining-pad">
      <View className="joining-why">{words.why}</View>
      <Choices
        options={turnedAwayBecause.options.map((id) => ({ id, label: words.answer[id] }))}
        chosen={why ?? undefined}
        onChoose={(id) => work.change({ why: turnedAwayBecause.options.find((one) => one === id) ?? null })}
      />
      {why !== null && (
        <Field
          act="field-note"
          label={words.note}
          hint={words.noteHint}
          value={note}
          maxLength={200}
          problem={atNote}
          onType={(typed) => work.change({ note: typed })}
        />
      )}
      <ProblemNote sentence={atNote === undefined ? work.problem?.sentence : undefined} />
      <View className="joining-two">
        <Button act="act-other-answer" kind="line" onTap={() => work.change({ turning: false, why: null })}>
          {words.back}
        </Button>
        <Button
          act="act-tell"
          disabled={why === null}
          busy={work.busy}
          onTap={() => void (why && work.send(rev, why, note.trim()))}
        >
          {words.send}
        </Button>
      </View>
    </View>
  )
}
