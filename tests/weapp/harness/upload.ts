import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What Tencent's builder makes of a mini-program: the files of the package, and its code check line by line. */
export interface UploadReport {
  readonly files: readonly string[]
  readonly quality: readonly { readonly name: string; readonly success: boolean; readonly text?: string }[]
}

/** Ten times what the builder takes on a busy machine. Milliseconds. */
const longEnough = 300_000

/**
 * Compiles as an upload would, without network, in a process of its own.
 * @throws Error with what the builder has against it
 */
export async function buildForUpload(dist: string): Promise<UploadReport> {
  const folder = mkdtempSync(join(tmpdir(), 'upload-'))
  const file = join(folder, 'report.json')
  try {
    const script = join(__dirname, 'upload-process.ts')
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, dist, file], {
      timeout: longEnough
    })
    const report = JSON.parse(readFileSync(file, 'utf8')) as UploadReport | { readonly refused: string }
    if ('refused' in report) throw new Error(report.refused)
    return report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
