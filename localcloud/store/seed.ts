import type Database from 'libsql'
import type { Catalog } from './catalog'
import { insert } from './operations'
import type { Seed } from './manifest'
import type { Session } from './session'

/**
 * Plants a seed, or none, in a database that is new. The version number of the file tells a database that has
 * been planted from one whose making was cut short.
 */
export function plant(db: Database.Database, catalog: Catalog, session: Session, seed: Seed): void {
  const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (user_version > 0) return
  const shelves = Object.entries(seed).map(([name, docs]) => [catalog.shelf(name), docs] as const)
  const planting = db.transaction(() => {
    for (const [shelf, docs] of shelves) insert(session, shelf, docs)
    db.exec('PRAGMA user_version = 1')
  })
  planting()
}
