import { parseManifest } from '../../localcloud/store/manifest'

/** Collections of the suite. On the real thing they stay; every case works on documents of its own. */
export const manifest = parseManifest({
  collections: [
    { name: 'conformance', indexes: [index('owner_n', ['owner', 'n'])] },
    { name: 'conformance_other' },
    { name: 'conformance_badges', indexes: [index('badge', ['badge'], true)] },
    { name: 'conformance_plates', indexes: [index('plates', ['plates'], true)] },
    { name: 'conformance_pairs', indexes: [index('pair', ['place', 'item'], true)] }
  ]
})

function index(name: string, fields: readonly string[], unique = false) {
  return { name, unique, keys: fields.map((field) => ({ field, direction: 1 })) }
}
