import { callFunction } from './call-function'
import { WxFailure, type Apis } from './wx'

/** What the phone asked of the cloud, as it went out. */
export interface Sent {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * The line from one phone to the cloud. WeChat, here the local cloud's stand-in for it, says who is calling; the
 * mini-program cannot. `network` may be `down`, or `reply-lost`: the request arrives and its answer never does.
 */
export class CloudLine {
  network: 'up' | 'down' | 'reply-lost' = 'up'
  readonly sent: Sent[] = []
  /** calls that wait for their answer */
  unanswered = 0
  private begun = false

  constructor(
    private readonly adminUrl: string,
    private readonly openid: string
  ) {}

  readonly apis: Apis = {
    'cloud.init': () => {
      this.begun = true
    },
    'cloud.callFunction': async ({ name, data = {} }: { name: string; data?: Sent['data'] }) => {
      this.unanswered++
      try {
        return await this.call(name, data)
      } finally {
        this.unanswered--
      }
    }
  }

  private async call(name: string, data: Sent['data']): Promise<object> {
    if (!this.begun) throw new WxFailure("Cloud API isn't enabled, please call wx.cloud.init first")
    if (this.network === 'down') throw new WxFailure('-1 errCode: -1 | errMsg: request:fail', -1)
    this.sent.push({ name, data: JSON.parse(JSON.stringify(data)) as Sent['data'] })
    const { result, errCode, errMsg } = await callFunction(this.adminUrl, { openid: this.openid, name, data })
    if (this.network === 'reply-lost')
      throw new WxFailure('-1 errCode: -1 | errMsg: request:fail timeout', -1)
    if (errCode !== undefined) throw new WxFailure(String(errMsg), errCode)
    return { result, requestID: 'local' }
  }
}
