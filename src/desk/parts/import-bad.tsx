import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { cellsPerPage, type ImportView } from '../../../domain/contract/imports'
import { importCopy } from '../../../domain/copy/imports'
import { problemSentence } from '../../../domain/copy/problems'
import { useSession } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { pickFile } from '../import/files'
import type { ImportWork } from '../import/work'
import './import-parts.scss'

/** Every cell that has to be mended, a page at a time, to be read or sent to whoever keeps the sheet. */
export function BadCells({ bad, work }: { bad: ImportView['bad']; work: ImportWork }) {
  const { language } = useSession()
  const words = importCopy[language]
  const [said, setSaid] = useState<string>()
  const lines = bad.cells.map(({ at, code, params }) => ({
    at,
    what: problemSentence(code, params, language)
  }))
  const last = bad.from + bad.cells.length

  async function copy(): Promise<void> {
    const data = lines.map(({ at, what }) => `${at}  ${what}`).join('\n')
    const done = await Taro.setClipboardData({ data }).then(
      () => true,
      () => false
    )
    setSaid(done ? words.copied : words.copyFailed)
  }

  return (
    <>
      <Heading note={words.badNote}>{words.badTitle(bad.total)}</Heading>
      <View className="import-actions">
        <Button act="act-choose-file" onTap={() => void pickFile().then(work.begin)}>
          {words.again}
        </Button>
        <Button act="act-copy-cells" kind="soft" onTap={() => void copy()}>
          {words.copy}
        </Button>
      </View>
      {said && (
        <View className="import-small" ariaRole="status">
          {said}
        </View>
      )}
      <View className="import-table">
        <View className="import-cell import-cell-head">
          <View>{words.at}</View>
          <View>{words.what}</View>
        </View>
        {lines.map(({ at, what }, index) => (
          <View key={`${at} ${index}`} className="import-cell">
            <View className="import-at">{at}</View>
            <View>{what}</View>
          </View>
        ))}
      </View>
      {bad.total > cellsPerPage && (
        <View className="import-pages">
          <Button
            act="act-earlier"
            kind="line"
            disabled={bad.from === 0}
            onTap={() => work.setFrom(Math.max(0, bad.from - cellsPerPage))}
          >
            {words.earlier}
          </Button>
          <View className="import-small">{words.page(bad.from + 1, last, bad.total)}</View>
          <Button
            act="act-later"
            kind="line"
            disabled={last >= bad.total || bad.cells.length < cellsPerPage}
            onTap={() => work.setFrom(bad.from + cellsPerPage)}
          >
            {words.later}
          </Button>
        </View>
      )}
    </>
  )
}
