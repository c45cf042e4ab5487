import { View } from '@tarojs/components'
import { importCopy } from '../../../domain/copy/imports'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { canDrop, pickFile, templateForms, useDroppedFile } from '../import/files'
import type { ImportWork } from '../import/work'
import './import-parts.scss'

/** A file is chosen or dropped here; who has none starts from a template. */
export function ChooseFile({ work }: { work: ImportWork }) {
  const words = useWords(importCopy)
  const hovering = useDroppedFile((file) => void work.begin(file))
  return (
    <>
      <View className={`import-drop ${hovering ? 'import-drop-over' : ''}`}>
        {canDrop && <View className="import-drop-words">{hovering ? words.release : words.drop}</View>}
        <View className="import-choose">
          <Button act="act-choose-file" onTap={() => void pickFile().then(work.begin)}>
            {words.choose}
          </Button>
        </View>
        <View className="import-small">{words.chooseNote}</View>
      </View>
      <View className="import-template">
        <View>
          <View>{words.template}</View>
          <View className="import-small">{words.templateNote}</View>
        </View>
        <View className="import-forms">
          {templateForms.map((form) => (
            <Button
              key={form}
              act={`act-template-${form}`}
              kind="soft"
              onTap={() => void work.template(form)}
            >
              {words.templates[form]}
            </Button>
          ))}
        </View>
      </View>
    </>
  )
}
