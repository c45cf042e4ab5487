import { availableParallelism } from 'node:os'
import { acts } from './acts'
import { desk } from './desk'
import { escalating } from './escalating'
import { gatekeeping } from './gatekeeping'
import { livingTogether } from './households'
import { imports } from './imports'
import { measures } from './measures'
import type { Mutation, Verdict } from './mutation'
import { pages } from './pages'
import { passes } from './passes'
import { rules } from './rules'
import { runTests } from './run-tests'
import { declaring } from './declaring'
import { staff } from './staff'
import { tellings } from './telling'
import { Workspace } from './workspace'

/** Names on the command line choose mutations whose file contains one of them; none chooses all. */
const chosen = process.argv.slice(2)
const mutations = [
  ...passes,
  ...rules,
  ...measures,
  ...gatekeeping,
  ...acts,
  ...staff,
  ...declaring,
  ...livingTogether,
  ...imports,
  ...tellings,
  ...escalating,
  ...desk,
  ...pages
].filter(({ file }) => chosen.length === 0 || chosen.some((name) => file.includes(name)))

/** Breaks the source in every declared way and expects a test to notice each time. */
async function main(): Promise<void> {
  const workspaces = Array.from({ length: Math.min(2, availableParallelism()) }, () => new Workspace())
  const from = Date.now()
  try {
    await assertGreen(workspaces[0]!)
    const verdicts = await inTurns(workspaces)
    report(verdicts, Math.round((Date.now() - from) / 1000))
  } finally {
    for (const workspace of workspaces) workspace.remove()
  }
}

/** A test that is red without any mutation catches nothing. A second look tells red from unlucky. */
async function assertGreen(workspace: Workspace): Promise<void> {
  for (const file of new Set(mutations.map(({ red }) => red.file))) {
    const named = mutations.map(({ red }) => red).filter((red) => red.file === file)
    const only = named.some(({ alone }) => !alone) ? [] : named.map(({ test }) => test)
    if ((await runTests(workspace, file, only)).red === undefined) continue
    const { red } = await runTests(workspace, file, only)
    if (red !== undefined) throw new Error(`${file} is red before anything is broken: ${red}`)
  }
}

async function inTurns(workspaces: readonly Workspace[]): Promise<Verdict[]> {
  const waiting = [...mutations]
  const verdicts: Verdict[] = []
  const work = async (workspace: Workspace) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const verdict = await judge(workspace, next)
      verdicts.push(verdict)
      const { outcome, said, mutation } = verdict
      console.log(
        `${outcome.padEnd(8)} ${verdict.seconds} s  ${mutation.file}: ${mutation.harm}\n         ${said}`
      )
    }
  }
  await Promise.all(workspaces.map(work))
  return verdicts
}

async function judge(workspace: Workspace, mutation: Mutation): Promise<Verdict> {
  const from = Date.now()
  const verdict = (outcome: Verdict['outcome'], said: string): Verdict => {
    return { mutation, outcome, said, seconds: Math.round((Date.now() - from) / 1000) }
  }
  const { file, test, alone } = mutation.red
  const look = async () => (await runTests(workspace, file, alone ? [test] : [])).red
  try {
    return await workspace.mutated(mutation, async () => {
      let red = await look()
      // Another test may have been unlucky on a busy machine; it is not allowed to be so twice.
      if (red !== undefined && red !== test) red = await look()
      if (red === undefined) return verdict('survived', `${file} is green`)
      return red === test
        ? verdict('caught', `${file}: ${test}`)
        : verdict('unfit', `${file}: ${red} went red instead of ${test}`)
    })
  } catch (error) {
    return verdict('unfit', String(error))
  }
}

function report(verdicts: readonly Verdict[], seconds: number): void {
  const count = (outcome: Verdict['outcome']) =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length
  const figures = {
    mutations: verdicts.length,
    caught: count('caught'),
    survived: count('survived'),
    unfit: count('unfit')
  }
  console.log(`\n${JSON.stringify({ ...figures, seconds })}`)
  for (const { mutation, outcome, said } of verdicts) {
    if (outcome === 'caught') continue
    console.error(
      `${outcome}: ${mutation.file}: ${mutation.harm}\n  ${mutation.find}\n  → ${mutation.replace}\n  ${said}`
    )
    process.exitCode = 1
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
