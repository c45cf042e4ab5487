import { find } from 'mingo'
import { refuseUnsupported, refusing } from './filter'
import type { Doc } from './values'

/**
 * Keeps the fields asked for, and `_id` unless it is left out by name.
 * @param fields 1 or 0 by path, or `{$slice}`, `{$elemMatch}`
 * @throws CloudError DATABASE_REQUEST_FAILED when inclusion and exclusion are mixed
 */
export function project(docs: readonly Doc[], fields: Doc): Doc[] {
  refuseUnsupported(fields)
  return refusing(() => find<Doc>(docs as Doc[], {}, fields, { scriptEnabled: false }).all())
}
