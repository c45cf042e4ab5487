import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Cloud } from '../../localcloud/cloud'

const root = join(__dirname, '../..')

/** Where a running cloud is and what opens it: the line it prints when it is ready. */
export type Announcement = Pick<Cloud, 'url' | 'adminUrl' | 'env' | 'secretId' | 'secretKey'>

/** The local cloud as people start it: a process of its own, with its functions in processes below it. */
export class CloudProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly at: Announcement
  ) {}

  /** Starts a cloud and waits until it is ready. @throws Error with what it complained about */
  static async start(args: readonly string[]): Promise<CloudProcess> {
    const main = join(root, 'localcloud/main.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--print-secrets', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    // A test that is cut off leaves no cloud behind.
    const takeAlong = () => void child.kill('SIGKILL')
    process.once('exit', takeAlong)
    child.once('exit', () => process.removeListener('exit', takeAlong))
    let complaints = ''
    child.stderr!.on('data', (text) => (complaints += String(text)))
    const ready = once(createInterface({ input: child.stdout! }), 'line') as Promise<[string]>
    const line = await Promise.race([ready.then(([text]) => text), once(child, 'exit').then(() => undefined)])
    if (line === undefined) throw new Error(`the cloud did not start\n${complaints}`)
    return new CloudProcess(child, JSON.parse(line) as Announcement)
  }

  /** Ids of the living processes of one function. */
  functionProcesses(name: string): number[] {
    const listed = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout
    return listed
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
      .filter((found) => Number(found?.[2]) === this.child.pid && found![3]!.includes(join(name, 'index.js')))
      .map((found) => Number(found![1]))
  }

  /** Freezes the process while `look` reads its files, so that none of them moves meanwhile. */
  whileFrozen<T>(look: () => T): T {
    this.child.kill('SIGSTOP')
    try {
      return look()
    } finally {
      this.child.kill('SIGCONT')
    }
  }

  /** Moves the cloud's clock on, timers included. Milliseconds. @returns the time it is there then */
  async forward(forwardMs: number): Promise<number> {
    const reply = await fetch(`${this.at.adminUrl}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ forwardMs })
    })
    return ((await reply.json()) as { now: number }).now
  }

  /** Ends the process between two instructions and waits until it is gone. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** Ends it in good order, unless it is gone already. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const gone = once(this.child, 'exit')
    this.child.kill(signal)
    await gone
  }
}
