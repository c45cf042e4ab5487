import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'

export interface Limits {
  /** what a thumb needs, both ways, CSS pixels */
  readonly target: number
  /** the smallest text, CSS pixels */
  readonly text: number
  /** of text against what lies behind it; WCAG AA is 4.5 */
  readonly contrast: number
}

let script: Promise<string> | undefined

/** Measures what can be seen of a page. @returns one line for everything beyond the limits */
export async function measure(page: Page, limits: Limits): Promise<string[]> {
  script ??= bundle()
  return page.evaluate(`${await script}; measuring.measureHere(${JSON.stringify(limits)})`)
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'page/measure.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'measuring',
    target: 'es2022',
    logLevel: 'warning'
  })
  return outputFiles[0]!.text
}
