import { View } from '@tarojs/components'
import { rulesCopy } from '../../../domain/copy/rules'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import { List, Row } from '../../ui/list'
import type { Preview, RulesWork } from './rules-work'

/** First whom it touches, then the change itself. */
export function RulesFooter({ work }: { work: RulesWork }) {
  const words = useWords(rulesCopy)
  const { problem, preview, busy, unchanged, stale } = work
  const elsewhere = problem?.field?.startsWith('settings') ? undefined : problem?.sentence
  if (preview) {
    return (
      <View className="rules-part">
        <Touched preview={preview} />
        <Button act="act-save-rules" busy={busy} onTap={() => void work.save()}>
          {words.save}
        </Button>
        <Button act="act-edit-more" kind="line" onTap={work.editMore}>
          {words.editMore}
        </Button>
      </View>
    )
  }
  // Somebody else's version comes first: its card stands at the top.
  if (stale) return null
  if (unchanged) return <View className="rules-label rules-unchanged">{words.unchanged}</View>
  return (
    <View className="rules-part">
      <ProblemNote sentence={elsewhere} />
      <Button act="act-preview" busy={busy} onTap={() => void work.look()}>
        {words.preview}
      </Button>
    </View>
  )
}

function Touched({ preview }: { preview: Preview }) {
  const words = useWords(rulesCopy)
  return (
    <Card>
      <View className="touched" ariaRole="status">
        {words.touches(preview)}
      </View>
      {preview.byGrid.length > 0 && (
        <List>
          {preview.byGrid.map((grid) => (
            <Row key={grid.grid} title={grid.grid} note={words.ofGrid(grid)} />
          ))}
        </List>
      )}
      {preview.more && <View className="rules-label">{words.onlyNewest}</View>}
      <View className="rules-label">{words.whatHappens}</View>
    </Card>
  )
}
