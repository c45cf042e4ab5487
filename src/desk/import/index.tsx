import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { importCopy } from '../../../domain/copy/imports'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import { Waiting } from '../../ui/waiting'
import { DeskFrame } from '../parts/frame'
import { BadCells } from '../parts/import-bad'
import { ChooseFile } from '../parts/import-choose'
import { ImportPreview } from '../parts/import-good'
import { Progress } from '../parts/import-progress'
import { pickFile } from './files'
import { type ImportWork, useImport } from './work'

export default function ImportPage() {
  const words = useWords(importCopy)
  const work = useImport()
  const { reading, problem, cancelled } = work
  return (
    <DeskFrame page="import" community={reading.data?.community} offline={reading.offline}>
      <Waiting reading={reading} title={words.missing} rows={3} />
      {cancelled && (
        <View className="import-small" ariaRole="status">
          {words.cancelled}
        </View>
      )}
      {problem?.code !== 'request.offline' && <ProblemNote sentence={problem?.sentence} />}
      {reading.data && <Now work={work} />}
    </DeskFrame>
  )
}

/** The one thing that matters now: a file, what is wrong with it, what it would bring, how far it is. */
function Now({ work }: { work: ImportWork }) {
  const words = useWords(importCopy)
  const { view, busy, problem, finished } = work
  const offline = problem?.code === 'request.offline'
  if (busy?.what === 'sending') return <Progress title={words.sending(busy.percent)} percent={busy.percent} />
  if (busy?.what === 'checking') return <Progress title={words.checking} note={words.checkingNote} />
  if (view?.state === 'applying') {
    const percent = view.total > 0 ? Math.floor((view.done / view.total) * 100) : 0
    const note = offline ? words.waitingForNetwork : words.applyingNote
    return (
      <Progress title={words.applying(percent)} note={note} percent={percent}>
        <Button
          act="act-cancel"
          kind="line"
          busy={busy?.what === 'cancelling'}
          onTap={() => void work.cancel()}
        >
          {words.cancel}
        </Button>
      </Progress>
    )
  }
  if (view?.state === 'applied' && finished && view.counts) {
    return (
      <>
        <Heading note={words.done(view.counts)}>{words.doneTitle}</Heading>
        <View className="import-actions">
          <Button act="act-to-staff" onTap={() => void Taro.redirectTo({ url: '/desk/staff/index' })}>
            {words.toStaff}
          </Button>
          <Button act="act-choose-file" kind="line" onTap={() => void pickFile().then(work.begin)}>
            {words.another}
          </Button>
        </View>
      </>
    )
  }
  if (view?.state === 'ready' && view.bad.total > 0) return <BadCells bad={view.bad} work={work} />
  if (view?.state === 'ready' && view.counts)
    return <ImportPreview counts={view.counts} changes={view.changes} work={work} />
  return (
    <>
      <Heading note={words.note}>{words.title}</Heading>
      <ProblemNote sentence={offline ? problem.sentence : undefined} />
      <ChooseFile work={work} />
    </>
  )
}
