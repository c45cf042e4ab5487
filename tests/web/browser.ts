import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import packed from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
]
/** What would make the browser from npm another browser than people have. */
const tooKind = ['--disable-web-security', '--single-process']

/**
 * A real browser: the one named by CHROME, else the system's, else (or when that one does not start) the one that
 * came with `npm ci`, unpacked once in five seconds. CHROME=npm takes that one in any case.
 */
export async function openBrowser(): Promise<Browser> {
  const { CHROME } = process.env
  if (CHROME === 'npm') return openPacked()
  if (CHROME) return open(CHROME)
  const path = usual.find((one) => existsSync(one)) ?? onPath('chromium') ?? onPath('google-chrome')
  return path === undefined ? openPacked() : open(path).catch(openPacked)
}

const open = (executablePath: string) => chromium.launch({ executablePath, args: quiet })

async function openPacked(): Promise<Browser> {
  const args = packed.args.filter((one) => !tooKind.includes(one))
  return chromium.launch({ executablePath: await packed.executablePath(), args })
}

function onPath(name: string): string | undefined {
  if (process.platform === 'win32') return undefined
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
