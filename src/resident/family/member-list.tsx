import { type HouseholdPerson, mostMembers } from '../../../domain/contract/households'

import { householdCopy } from '../../../domain/copy/households'
import { useWords } from '../../services/session'
import { Empty, Heading } from '../../ui/card'
import { List, Row } from '../../ui/list'
import type { Home } from '../home/home'

interface MemberListProps {
  home: Home
  onOpen: (member: HouseholdPerson) => void
}

/** Those one looks after, each to be opened, and the grown-ups of the same door. */
export function MemberList({ home, onOpen }: MemberListProps) {
  const { family: words, relation: relations } = useWords(householdCopy)
  const members = home.people.filter(({ relation }) => relation !== null)
  const grownUps = home.people.filter(({ self, relation }) => !self && relation === null)
  if (members.length + grownUps.length === 0)
    return <Empty title={words.empty} note={`${words.headingNote}${words.stop}${words.emptyNote}`} />
  return (
    <>
      <Heading note={members.length < mostMembers ? words.headingNote : words.full}>{words.heading}</Heading>
      <List>
        {members.map((one) => (
          <Row
            key={one.person}
            act={`row-member row-${one.person}`}
            icon="people"
            title={one.name}
            note={[one.relation ? relations[one.relation] : '', one.under14 ? words.child : '']
              .filter(Boolean)
              .join(' · ')}
            onTap={() => onOpen(one)}
          />
        ))}
        {grownUps.map(({ person, name }) => (
          <Row key={person} act="row-grown-up" icon="people" title={name} note={words.own} />
        ))}
      </List>
      {!home.confirmed && <Heading note={words.notYet}>{''}</Heading>}
    </>
  )
}
