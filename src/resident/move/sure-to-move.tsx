import { View } from '@tarojs/components'
import type { Problem } from '../../../domain/contract/problem'
import { householdCopy } from '../../../domain/copy/households'
import { residentCopy } from '../../../domain/copy/resident'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { ProblemNote } from '../../ui/field'
import { List, Row } from '../../ui/list'
import { Plate } from '../../ui/plate'
import type { Home } from '../home/home'
import '../join/index.scss'

interface SureToMoveProps {
  home: Home
  door: { readonly id: string; readonly plate: string }
  problem: Problem | undefined
  onChange: () => void
}

/** What moving to this door does, before it is done. */
export function SureToMove({ home, door, problem, onChange }: SureToMoveProps) {
  const words = useWords(householdCopy).move
  const { change } = useWords(residentCopy).join
  const isHere = door.id === home.door.id
  const members = home.people.filter(({ relation }) => relation !== null).map(({ name }) => name)
  const livesWith = home.people.some(({ self, relation }) => !self && relation === null)
  return (
    <>
      <View className="join-door">
        <Plate name={door.plate} size="big" />
        <View className="join-change">
          <Button act="act-change-door" kind="quiet" onTap={onChange}>
            {change}
          </Button>
        </View>
      </View>
      <Heading>{isHere ? words.here : words.sure}</Heading>
      {!isHere && (
        <List>
          <Row title={words.confirmed} />
          <Row title={words.goesAlong} />
          {members.length > 0 && <Row title={words.members(members.join('、'))} />}
          {livesWith && <Row title={words.leaves} />}
        </List>
      )}
      <ProblemNote sentence={problem?.sentence} />
    </>
  )
}
