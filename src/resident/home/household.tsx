import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { residentCopy } from '../../../domain/copy/resident'
import { useWords } from '../../services/session'
import { today } from '../../services/time'
import { List } from '../../ui/list'
import { Plate } from '../../ui/plate'
import { CallWorker } from './call-worker'
import { DeclaredRow, openDeclaration } from './declared-row'
import type { Home } from './home'
import { Soon } from './soon'
import { Today } from './today'
import './index.scss'

/** A measure goes on to its last day, long after the worker has settled it. */
const isDue = ({ measure, until }: Home['declarations'][number]) =>
  measure !== 'none' && until !== null && until >= today()

/** The home of somebody who has a door. */
export function Household({ home }: { home: Home }) {
  const words = useWords(residentCopy).home
  const due = home.declarations.find(isDue)
  const declare = () => void Taro.navigateTo({ url: '/resident/declare/index' })
  return (
    <>
      <View className="home-door">
        <Plate name={home.door.plate} size="big" />
        <Text className="home-name">{home.name}</Text>
        {!home.confirmed && <Text className="home-small">{words.confirming(home.worker.name)}</Text>}
      </View>
      <Today due={due} onDeclare={declare} onSee={() => due && openDeclaration(due.id)} />
      <Soon home={home} onDeclare={due ? declare : null} />
      {home.declarations.length > 0 && (
        <List heading={words.declared}>
          {home.declarations.map((line) => (
            <DeclaredRow key={line.id} line={line} worker={home.worker.name} />
          ))}
        </List>
      )}
      <CallWorker worker={home.worker} />
    </>
  )
}
