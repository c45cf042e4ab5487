import { useState } from 'react'
import { View } from '@tarojs/components'
import { rulesCopy } from '../../../domain/copy/rules'
import { regionName, regionsBelow } from '../../services/regions'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import type { Option } from '../../ui/choices'
import { Descent } from '../../ui/descent'

interface AddRegionProps {
  onAdd: (code: string, name: string) => void
  onCancel: () => void
}

/** Finds a province, a city or a district by a few taps. */
export function AddRegion({ onAdd, onCancel }: AddRegionProps) {
  const words = useWords(rulesCopy)
  const [path, setPath] = useState<readonly Option[]>([])
  const last = path[path.length - 1]
  return (
    <View className="rules-part">
      <Descent
        path={path}
        options={regionsBelow(last?.id ?? null)}
        onChoose={(option) => setPath([...path, option])}
        onClimb={(depth) => setPath(path.slice(0, depth))}
      />
      {last && (
        <Button act="act-add-this" kind="soft" onTap={() => onAdd(last.id, regionName(path))}>
          {words.addThis(regionName(path))}
        </Button>
      )}
      <Button act="act-cancel-add" kind="quiet" onTap={onCancel}>
        {words.cancelAdd}
      </Button>
    </View>
  )
}
