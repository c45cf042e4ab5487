/** One small edit that breaks a promise, and the test that must notice. */
export interface Mutation {
  /** what goes wrong for people when nobody notices */
  readonly harm: string
  readonly file: string
  /** text of the file as it is; every occurrence is replaced */
  readonly find: string
  readonly replace: string
  readonly red: RedTest
}

/** The test that must go red, and before all others of its file. */
export interface RedTest {
  readonly file: string
  readonly test: string
  /** needs none of the tests before it, so only it is run */
  readonly alone: boolean
}

/** Names tests of a file that tells one story from its beginning. */
export function testIn(file: string): (test: string) => RedTest {
  return (test) => ({ file, test, alone: false })
}

/** Names tests of a file each of which stands by itself. */
export function testAlone(file: string): (test: string) => RedTest {
  return (test) => ({ file, test, alone: true })
}

/** What came of one mutation. */
export interface Verdict {
  readonly mutation: Mutation
  readonly seconds: number
  /** `caught` by its test, `survived` it, or `unfit`: not applied, not built, or something else went red */
  readonly outcome: 'caught' | 'survived' | 'unfit'
  readonly said: string
}
