import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Key } from '../../../domain/contract/fields'
import type { OutputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import { readGrid, redrawGrid } from '../../../domain/contract/staff'
import { staffCopy } from '../../../domain/copy/staff'
import { call, problemHere } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Plate } from '../../ui/plate'
import { Waiting } from '../../ui/waiting'
import { FindNode } from './find-node'

type Drawn = Pick<OutputOf<typeof readGrid>, 'name' | 'covers'>

interface GridEditorProps {
  community: string
  /** null draws a new one */
  grid: Key | null
  onDone: () => void
}

/** What a grid is called and which parts of the tree it covers. */
export function GridEditor({ community, grid, onDone }: GridEditorProps) {
  const words = useWords(staffCopy)
  const reading = useReading(readGrid, grid === null ? null : { grid }, 'on-show')
  const [draft, setDraft] = useState<Drawn>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const drawn = draft ?? (grid === null ? { name: '', covers: [] } : reading.data)
  if (!drawn) return <Waiting reading={reading} title={words.gridMissing} rows={3} />

  const change = (fields: Partial<Drawn>) => {
    setDraft({ ...drawn, ...fields })
    setProblem(undefined)
  }
  const save = async () => {
    const name = drawn.name.trim()
    if (name === '') return setProblem(problemHere('field.missing', 'name'))
    setBusy(true)
    const answer = await call(redrawGrid, { grid, name, covers: drawn.covers.map(({ id }) => id) })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) onDone()
  }
  const elsewhere = problemAt(problem, 'name') === undefined ? problem?.sentence : undefined
  return (
    <View className="grid-editor">
      <Field
        act="field-grid-name"
        label={words.gridName}
        value={drawn.name}
        maxLength={30}
        problem={problemAt(problem, 'name')}
        onType={(name) => change({ name })}
      />
      <View className="appoint-label">{words.covers}</View>
      <View className="grid-covers">
        {drawn.covers.map(({ id, plate }) => (
          <View
            key={id}
            className={`grid-cover act-uncover-${id.replace(/\W/g, '-')}`}
            ariaRole="button"
            ariaLabel={words.uncover(plate)}
            onClick={() => change({ covers: drawn.covers.filter((one) => one.id !== id) })}
          >
            <Plate name={plate} />
            <Icon name="close" />
          </View>
        ))}
      </View>
      <View className="appoint-label">{words.addCover}</View>
      <FindNode
        community={community}
        onFound={(id, plate) =>
          change({ covers: [...drawn.covers.filter((one) => one.id !== id), { id, plate }] })
        }
      />
      <ProblemNote sentence={elsewhere} />
      <View className="staff-actions">
        <Button act="act-save-grid" busy={busy} onTap={() => void save()}>
          {words.saveGrid}
        </Button>
        <Button act="act-leave-grid" kind="line" onTap={onDone}>
          {words.leaveGrid}
        </Button>
      </View>
    </View>
  )
}
