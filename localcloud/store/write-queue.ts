import type Database from 'libsql'
import { CloudError } from '../action'
import type { Work } from './selection'

/** Thrown by a job that meets a document locked by an open transaction; it runs again once `until` is over. */
export class Blocked extends Error {
  constructor(readonly until: Promise<void>) {
    super('waiting for a transaction')
  }
}

interface Job {
  readonly run: () => unknown
  readonly committed: () => void
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers the writes of one turn of the event loop into one commit, so that they share one fsync. A write is
 * acknowledged only after that commit; each runs in a savepoint of its own, so a refused one leaves nothing.
 */
export class WriteQueue {
  readonly #db: Database.Database
  readonly #work: Work
  #jobs: Job[] = []
  #closed = false

  constructor(db: Database.Database, work: Work) {
    this.#db = db
    this.#work = work
  }

  /**
   * @param committed called when the job's writes are on disk, before anybody learns of it
   * @returns what the job returns, once it is on disk
   */
  write<T>(run: () => T, committed: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#add({ run, committed, resolve: resolve as Job['resolve'], reject })
    })
  }

  /** Commits what is waiting and takes nothing more. */
  close(): void {
    this.#flush()
    this.#closed = true
  }

  #flush(): void {
    const jobs = this.#jobs
    this.#jobs = []
    if (jobs.length === 0) return
    const outcomes: (() => void)[] = []
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      for (const job of jobs) outcomes.push(this.#attempt(job))
      this.#db.exec('COMMIT')
      this.#work.commits += 1
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
      for (const { reject } of jobs) reject(error)
      return
    }
    for (const settle of outcomes) settle()
  }

  #add(job: Job): void {
    if (this.#closed) return job.reject(new CloudError('SYS_ERR', 'the store is closed'))
    this.#jobs.push(job)
    if (this.#jobs.length === 1) setImmediate(() => this.#flush())
  }

  #attempt(job: Job): () => void {
    this.#db.exec('SAVEPOINT job')
    try {
      const value = job.run()
      this.#db.exec('RELEASE job')
      return () => {
        job.committed()
        job.resolve(value as never)
      }
    } catch (error) {
      this.#db.exec('ROLLBACK TO job; RELEASE job')
      if (error instanceof Blocked) return () => void error.until.then(() => this.#add(job))
      return () => job.reject(error)
    }
  }
}
