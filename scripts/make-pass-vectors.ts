import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeVectors } from '../tests/pass/vectors'

/**
 * Writes the golden vectors anew. They are what other phones and printed cards hold already: only a change of the
 * format that is meant to be one may change them.
 */
const file = join(__dirname, '../tests/pass/vectors.json')
writeFileSync(file, `${JSON.stringify(makeVectors(), null, 2)}\n`)
console.log(file)
