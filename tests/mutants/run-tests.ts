import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Workspace } from './workspace'

/** Far longer than any test file takes; a mutant that hangs the tests is noticed too. Milliseconds. */
const patience = 300_000
/** After the first red line its explanation follows. Milliseconds. */
const explanation = 300

/**
 * Runs a test file in a workspace until its first red test, and says which that was.
 * @param only names of the tests to run; none runs all
 * @throws Error when a build failed or nothing ran: that says nothing about the tests
 */
export async function runTests(
  workspace: Workspace,
  file: string,
  only: readonly string[]
): Promise<{ red: string | undefined }> {
  const names = only.map((name) => `--test-name-pattern=^${name.replace(/[^\w\s]/g, '\\$&')}$`)
  const child = spawn(process.execPath, ['--import', 'tsx', '--test-reporter=tap', ...names, file], {
    cwd: workspace.tree,
    env: { ...process.env, TMPDIR: workspace.scratch, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that clouds and functions started by the tests end with them.
    detached: true
  })
  let output = ''
  const ended = new Promise<void>((end) => child.once('close', () => end()))
  const firstRed = new Promise<void>((found) => {
    child.stderr.on('data', (text) => (output += String(text)))
    child.stdout.on('data', (text) => {
      output += String(text)
      if (redTest(output)) found()
    })
  })
  const hung = await Promise.race([
    ended.then(() => false),
    firstRed.then(() => sleep(explanation)).then(() => false),
    sleep(patience, true, { ref: false })
  ])
  killGroup(child.pid!)
  await ended
  if (/npm run build:\w+ failed|TransformError/.test(output)) throw new Error(`not a program:\n${output}`)
  if (hung) return { red: 'nothing came back' }
  const red = redTest(output)
  if (red === undefined && !/^# pass [1-9]/m.test(output)) throw new Error(`no test ran:\n${output}`)
  return { red }
}

function redTest(output: string): string | undefined {
  return /^\s*not ok \d+ - (.*)$/m.exec(output)?.[1]
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
