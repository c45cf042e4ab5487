/** One line of the builder's code check. */
export interface QualityItem {
  readonly name: string
  readonly success: boolean
  readonly text?: string
  readonly detail?: unknown
}

interface MiniprogramCi {
  readonly Project: new (options: object) => object
  getCompiledResult(options: object): Promise<Readonly<Record<string, unknown>>>
  checkCodeQuality(project: object, saveTo: string): Promise<readonly QualityItem[]>
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

const builder = () => require('miniprogram-ci') as MiniprogramCi

function open(dist: string) {
  return new (builder().Project)({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: dist,
    privateKey: 'none',
    ignores: [],
    attr: () => Promise.resolve(limits)
  })
}

/** Compiles as an upload would, with the settings of `project.config.json`. @returns the files of the package */
export async function compileForUpload(dist: string): Promise<string[]> {
  const project = open(dist)
  // `es6` would turn the powers of big numbers into Math.pow, which cannot do them.
  const setting = { es6: false, minify: true, minifyWXML: true, minifyWXSS: true, autoPrefixWXSS: true }
  return Object.keys(
    await builder().getCompiledResult({ project, setting, onProgressUpdate: () => undefined })
  )
}

/** Runs the builder's code check. @param saveTo file for its report */
export async function checkQuality(dist: string, saveTo: string): Promise<readonly QualityItem[]> {
  return builder().checkCodeQuality(open(dist), saveTo)
}
