import { Text, View } from '@tarojs/components'
import { measureSentence } from '../../../domain/copy/measures'
import { residentCopy } from '../../../domain/copy/resident'
import { useSession, useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import type { Home } from './home'

interface TodayProps {
  due: Home['declarations'][number] | undefined
  onDeclare: () => void
  onSee: () => void
}

/** What is to be done today; the one thing people come for stands at the thumb. */
export function Today({ due, onDeclare, onSee }: TodayProps) {
  const { language } = useSession()
  const words = useWords(residentCopy).home
  return (
    <Card>
      <View>
        {due && <Text className="home-small">{words.today}</Text>}
        <View className="home-todo">{due ? measureSentence(due, language) : words.nothing}</View>
        <Text className="home-note">{due ? due.where : words.nothingNote}</Text>
      </View>
      {due ? (
        <Button act="act-see" onTap={onSee}>
          {words.see}
        </Button>
      ) : (
        <Button act="row-away" onTap={onDeclare}>
          {words.away}
        </Button>
      )}
    </Card>
  )
}
