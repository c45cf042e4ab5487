import { type Mutation, testIn } from './mutation'

const households = testIn('tests/rooms/households.test.ts')
const neighbours = testIn('tests/rooms/neighbours.test.ts')
const upkeep = testIn('tests/rooms/upkeep.test.ts')
const leaving = testIn('tests/rooms/leaving-a-household.test.ts')

/** Who lives behind a door, and who speaks for whom. */
export const livingTogether: readonly Mutation[] = [
  {
    harm: 'a face is called out at the door',
    file: 'domain/rules/person-name.ts',
    find: "if (!written.test(name)) throw new ProblemError('person.odd-name', field)",
    replace: '',
    red: households('a name is letters, of one or of thirty characters; a phone has eleven digits')
  },
  {
    harm: 'a newcomer walks past the worker',
    file: 'cloudfunctions/people/person.ts',
    find: 'confirmed: false,',
    replace: 'confirmed: true,',
    red: households(
      'until the worker has confirmed them they see nobody, speak for nobody, are spoken for by nobody'
    )
  },
  {
    harm: 'every repeat of a joining is another task',
    file: 'cloudfunctions/people/joining.ts',
    find: "call.ids.digest('joining', person, call.clientId)",
    replace: 'call.ids.random()',
    red: households('is a task of the door’s worker, once however often it is sent, and nobody waits for it')
  },
  {
    harm: 'the worker is told the whole names of a household that said nothing',
    file: 'cloudfunctions/tasks/joining-view.ts',
    find: 'maskName(openName(call, person))',
    replace: 'openName(call, person)',
    red: households('the worker reads who lives there already by family name, and where the number is known')
  },
  {
    harm: 'one number at two doors goes unnoticed',
    file: 'cloudfunctions/people/person.ts',
    find: "phoneBlind: call.secrets.blind('phone', phone)",
    replace: 'phoneBlind: person',
    red: households('the worker reads who lives there already by family name, and where the number is known')
  },
  {
    harm: 'an answer to what is no question',
    file: 'cloudfunctions/tasks/answer-joining.ts',
    find: "if (there.kind !== 'joining') throw new ProblemError('task.not-yours', 'task')",
    replace: '',
    red: households(
      'only the door’s worker answers, only a joining, only once, and a call alone settles nothing'
    )
  },
  {
    harm: 'who is turned away stays behind the door',
    file: 'cloudfunctions/people/settle-joining.ts',
    find: '    door: null,\n',
    replace: '',
    red: households('turned away, they keep what they said, read why, and find their door again')
  },
  {
    harm: 'only one of two grown-ups speaks for the other',
    file: 'cloudfunctions/people/neighbours.ts',
    find: 'await letSpeak(call, newcomer, other)',
    replace: '',
    red: households('confirmed, the grown-ups of the door see and speak for one another')
  },
  {
    harm: 'a child is added without the guardian’s consent',
    file: 'cloudfunctions/people/members.ts',
    find: "throw new ProblemError('consent.missing', 'guardianConsent')",
    replace: 'return',
    red: households('a child under 14 needs the guardian’s consent, and is nobody’s parent')
  },
  {
    harm: 'a household renames another’s child',
    file: 'cloudfunctions/people/change-member.ts',
    find: "if (!member || at < 0) throw new ProblemError('person.not-yours', 'person')",
    replace: 'if (!member || at < 0) return { people: householdOf(call, keeper) }',
    red: households('nobody changes or removes another household’s member, nor a grown-up of the door')
  },
  {
    harm: 'moving gives the worker there new time',
    file: 'cloudfunctions/people/follow.ts',
    find: '    routeVersion: version,\n',
    replace: '    routeVersion: version,\n    due: call.now + 86_400_000,\n',
    red: households(
      'what is open goes along with its clock, what is also about others stays; all is confirmed anew'
    )
  },
  {
    harm: 'what is about the neighbour too is taken along',
    file: 'cloudfunctions/people/follow.ts',
    find: 'people.every((one) => moving.includes(one))',
    replace: 'people.some((one) => moving.includes(one))',
    red: households(
      'what is open goes along with its clock, what is also about others stays; all is confirmed anew'
    )
  },
  {
    harm: 'the old household goes on speaking for who has left',
    file: 'cloudfunctions/people/neighbours.ts',
    find: "await call.store.change('persons', { 'speaksFor.person': person }, { speaksFor: pull({ person }) })",
    replace: '',
    red: households(
      'what is open goes along with its clock, what is also about others stays; all is confirmed anew'
    )
  },
  {
    harm: 'who stays reads where the other has gone, and what became of it',
    file: 'cloudfunctions/people/move-household.ts',
    find: '    await partReaders(call, person)\n',
    replace: '',
    red: leaving('who stays no longer reads what they said about who left, nor where that went')
  },
  {
    harm: 'one of two takes back what is about both',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: "if (what !== 'disputed') await checkSpeaksForAll(call, there.people, 'declaration')",
    replace: '',
    red: leaving('both read what is about both, and neither leaves the other out of it or takes it back')
  },
  {
    harm: 'a helper goes after somebody who has moved',
    file: 'cloudfunctions/people/follow.ts',
    find: '    lentTo: null,\n',
    replace: '',
    red: leaving('a helper who was asked to go to the old door goes to no other')
  },
  {
    harm: 'who was cut off while joining is never confirmed',
    file: 'cloudfunctions/people/settle-joining.ts',
    find: '  if (!answer) return\n',
    replace: '  return\n',
    red: leaving('joining: it counts once their phone has sent again')
  },
  {
    harm: 'what somebody declared at the wrong door stays there',
    file: 'cloudfunctions/people/join-household.ts',
    find: '    if (person.turnedAway) await followTo(call, community, door, person)\n',
    replace: '',
    red: leaving('turned away, what is open about them waits for their next door and goes along')
  },
  {
    harm: 'who is turned away goes on speaking for the household',
    file: 'cloudfunctions/people/settle-joining.ts',
    find: '  await speakForThemselves(call, id)\n',
    replace: '',
    red: leaving('the worker: her next answer is the one, and who is turned away speaks for nobody there')
  },
  {
    harm: 'who was turned away is kept for ever',
    file: 'cloudfunctions/upkeep/forget-expired.ts',
    find: '      await forgetHomeless(call, expired)\n',
    replace: '',
    red: upkeep(
      'then they are forgotten; who lives elsewhere, or is waited for, is not; who works here keeps the post'
    )
  },
  {
    harm: 'somebody is forgotten of whom a declaration is open',
    file: 'cloudfunctions/upkeep/forget-people.ts',
    find: '!left.some((submission) => submission.readers.includes(_id))',
    replace: '_id',
    red: upkeep(
      'then they are forgotten; who lives elsewhere, or is waited for, is not; who works here keeps the post'
    )
  },
  {
    harm: 'another community’s rules decide what is corrected after a move',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: 'readCommunity(call, there.community)',
    replace: 'readCommunity(call, call.person!.community!)',
    red: neighbours(
      'who moves over leaves what is settled to the rules it was settled by, and no trace where they went'
    )
  },
  {
    harm: 'a worker reads doors of the community somebody has moved to',
    file: 'cloudfunctions/tasks/joining-view.ts',
    find: 'withSamePhone(call, submission.community, newcomer)',
    replace: 'withSamePhone(call, newcomer.community!, newcomer)',
    red: neighbours(
      'who moves over leaves what is settled to the rules it was settled by, and no trace where they went'
    )
  },
  {
    harm: 'a secretary declares in the name of another community’s people',
    file: 'cloudfunctions/people/own-door.ts',
    find: 'path[0] !== _id || ',
    replace: '',
    red: neighbours('a secretary declares at doors of her own community only, even for people she knows')
  }
]
