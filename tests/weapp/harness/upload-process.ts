import { writeFileSync } from 'node:fs'
import type { UploadReport } from './upload'

interface MiniprogramCi {
  readonly Project: new (options: object) => object
  getCompiledResult(options: object): Promise<Readonly<Record<string, unknown>>>
  checkCodeQuality(project: object, saveTo: string): Promise<UploadReport['quality']>
}

/** Limits the builder would ask WeChat for; given here, it works without network and without a key. */
const limits = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: true,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40
  },
  gameApp: false
}

async function build(dist: string, saveTo: string): Promise<UploadReport> {
  const ci = require('miniprogram-ci') as MiniprogramCi
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: dist,
    privateKey: 'none',
    ignores: [],
    attr: () => Promise.resolve(limits)
  })
  // `es6` would turn the powers of big numbers into Math.pow, which cannot do them.
  const setting = { es6: false, minify: true, minifyWXML: true, minifyWXSS: true, autoPrefixWXSS: true }
  const result = await ci.getCompiledResult({ project, setting, onProgressUpdate: () => undefined })
  return { files: Object.keys(result), quality: await ci.checkCodeQuality(project, saveTo) }
}

const [dist = '', reportFile = ''] = process.argv.slice(2)
const leave = (report: object) => {
  writeFileSync(reportFile, JSON.stringify(report))
  // The builder keeps workers of its own alive, for ever after an error.
  process.exit()
}
build(dist, `${reportFile}.quality`).then(leave, (error: unknown) => leave({ refused: String(error) }))
