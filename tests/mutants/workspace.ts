import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { transform } from 'esbuild'
import type { Mutation } from './mutation'

const root = join(__dirname, '../..')
const notCopied = ['node_modules', 'dist', '.git', '.tmp', '.swc']

/** A copy of the tree as it is now, to be mutated and built without touching the original. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'mutants-'))
  readonly tree = join(this.folder, 'tree')
  /** temporary files of the tests run here; gone with the workspace however they end */
  readonly scratch = join(this.folder, 'scratch')

  constructor() {
    cpSync(root, this.tree, { recursive: true, filter: (path) => !notCopied.includes(relative(root, path)) })
    mkdirSync(this.scratch)
    mkdirSync(join(this.tree, 'node_modules'))
    // Package by package: what builds keep in node_modules/.cache must not be shared with the original.
    for (const name of readdirSync(join(root, 'node_modules'))) {
      if (name === '.cache') continue
      symlinkSync(join(root, 'node_modules', name), join(this.tree, 'node_modules', name))
    }
  }

  /**
   * Applies a mutation while `work` runs.
   * @throws Error when its text is not there any more, or the mutated file is no program
   */
  async mutated<T>({ file, find, replace }: Mutation, work: () => Promise<T>): Promise<T> {
    const path = join(this.tree, file)
    const original = readFileSync(path, 'utf8')
    if (!original.includes(find)) throw new Error(`${file} does not read ${JSON.stringify(find)} any more`)
    const text = original.replaceAll(find, () => replace)
    await transform(text, { loader: file.endsWith('x') ? 'tsx' : 'ts', logLevel: 'silent' })
    writeFileSync(path, text)
    try {
      return await work()
    } finally {
      writeFileSync(path, original)
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
