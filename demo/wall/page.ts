import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

export interface Page {
  readonly html: string
  readonly style: string
  readonly script: string
  /** what each phone gets, so that the wall can put its finger on it */
  readonly finger: string
}

const folder = join(__dirname, 'page')

/** Bundles the page of the wall and the finger. Milliseconds, so it happens at each start. */
export async function buildPage(): Promise<Page> {
  const [script, finger] = await Promise.all([bundle('wall.ts'), bundle('finger.ts')])
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return { html: read('wall.html'), style: read('wall.css'), script, finger }
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning'
  })
  return outputFiles[0]!.text
}
