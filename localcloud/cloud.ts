import type { CloudClock } from './clock'
import type { FunctionEnv } from './functions/function-config'
import type { PoolLimits } from './functions/function-pool'
import type { FunctionRuntime } from './functions/function-runtime'
import type { WechatConfig } from './wechat/open-api'

/** How a cloud is started. Only `data` is needed. */
export interface CloudOptions {
  /** The data folder; made when it is missing. */
  readonly data: string
  /** Folder with one child folder per function; none means no functions. */
  readonly functions?: string
  /** Collections and indexes, and documents for a new folder: paths of JSON files. */
  readonly manifest?: string
  readonly seed?: string
  /** The public listener; port 0 or nothing takes any free one. */
  readonly port?: number
  readonly host?: string
  readonly adminPort?: number
  /** The address browsers use, when it is not the listener's own. */
  readonly publicUrl?: string
  /** A proxy in front of this cloud ends TLS. Without it only loopback is served. */
  readonly behindTls?: boolean
  /** Opens personas; needs a folder of its own and loopback. */
  readonly demo?: boolean
  /** Origins of the pages that may call the public listener. */
  readonly origins?: readonly string[]
  /** Variables for functions that must not stand in their bundles. */
  readonly functionEnv?: FunctionEnv
  readonly wechat?: WechatConfig
  readonly env?: string
  readonly limits?: Partial<PoolLimits>
  readonly onLine?: (functionName: string, line: string) => void
}

/** A running cloud. */
export interface Cloud {
  /** Where browsers go: sign-in, functions, files. */
  readonly url: string
  /** Loopback only: `POST {adminUrl}/admin` for server SDKs, `/clock` and `/wx/…` for tests. */
  readonly adminUrl: string
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  readonly clock: CloudClock
  readonly runtime: FunctionRuntime
  /** Waits until the timer runs under way have ended. */
  timersSettled(): Promise<void>
  close(): Promise<void>
}
