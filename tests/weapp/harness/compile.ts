import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Template, viewEngine } from './engine'
import type { AppFiles } from './read-app'

const compilers = dirname(require.resolve('miniprogram-compiler/package.json'))
const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** Runs one of Tencent's compilers over files of `dist`. @throws Error with what the compiler said */
function compile(name: 'wcc' | 'wcsc', dist: string, options: readonly string[]): string {
  const folder = folders[process.platform]
  if (!folder) throw new Error(`${name} does not run on ${process.platform}`)
  const program = join(compilers, 'bin', folder, folder === 'windows' ? `${name}.exe` : name)
  // The package forgets the run bit.
  if (folder !== 'windows') chmodSync(program, 0o755)
  const { status, stdout, stderr } = spawnSync(program, options, { cwd: dist, maxBuffer: 1e9 })
  if (status !== 0) throw new Error(`${name} refuses the output: ${stderr?.toString()}`)
  return stdout.toString()
}

/**
 * Compiles every WXML and WXS file.
 * @returns the template of a page or component by its path
 * @throws Error when a template is broken or missing
 */
export function compileTemplates({ dist, components, files }: AppFiles): (path: string) => Template {
  const sources = files.filter((file) => /\.(wxml|wxs)$/.test(file))
  const custom = [...components].flatMap(([path, { using }]) => {
    const tags = Object.keys(using)
    return [`${path}.wxml`, tags.length, ...tags]
  })
  const table = [components.size, ...custom].join(' ')
  const code = compile('wcc', dist, ['-d', '-cc', table, ...sources, '-gn', '$gwx'])
  const generator = evaluate(code)
  return (path) => {
    const template = generator(`${path}.wxml`)
    if (!template) throw new Error(`${path}.wxml is missing`)
    return template
  }
}

let patched: true | undefined

/**
 * Evaluates what wcc wrote. It looks for the web view's `window`, patches the prototypes once, and keeps its
 * constants in a table that two mini-programs must not share. Its complaints (an unknown template, for one) end
 * the test.
 */
function evaluate(code: string): (path: string) => Template | undefined {
  viewEngine()
  const table = { wxs_nf_init: patched }
  patched = true
  const complain = (message: unknown) => {
    throw new Error(String(message))
  }
  const console = { warn: complain, error: complain, log: () => undefined }
  const run = new Function('__WXML_GLOBAL__', 'console', `var $gwx;${code};return $gwx`)
  return run(table, console) as (path: string) => Template | undefined
}

/** Compiles every WXSS file. @throws Error when one is broken */
export function compileStyles({ dist, files }: AppFiles): void {
  compile('wcsc', dist, ['-db', '-pc', '0', ...files.filter((file) => file.endsWith('.wxss'))])
}
