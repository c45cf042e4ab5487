import { CloudError } from '../action'
import type { WechatReply } from './open-api'
import { readFields, writeFields } from './protobuf'

/** Field numbers of the messages `wx-server-sdk` writes and reads, as its compiled schema has them. */
const request = { apiType: 1, openApiData: 2 }
const openApi = 0
const openApiData = { pair: 1 }
const pair = { key: 1, value: 2 }
const response = { data: 1, contentType: 2, errorCode: 3, httpCode: 4 }

/**
 * The request of an open interface out of a `CommApiData`: pairs of a name and a value written as JSON.
 * @throws CloudError INVALID_PARAM
 */
export function readRequestMessage(message: Buffer): Record<string, unknown> {
  try {
    const fields = new Map(readFields(message))
    const data = fields.get(request.openApiData)
    if (fields.get(request.apiType) !== openApi || !Buffer.isBuffer(data))
      throw new Error('not an open interface')
    return Object.fromEntries(
      readFields(data)
        .filter(([number]) => number === openApiData.pair)
        .map(([, one]) => readPair(new Map(readFields(one as Buffer))))
    )
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `requestData cannot be read: ${(error as Error).message}`)
  }
}

function readPair(fields: ReadonlyMap<number, number | Buffer>): [string, unknown] {
  const [key, value] = [fields.get(pair.key), fields.get(pair.value)]
  return [String(key), JSON.parse(String(value))]
}

/** The answer as a `CommOpenApiResp`: JSON, or the bytes of a picture. */
export function writeReplyMessage({ buffer, contentType, ...reply }: WechatReply): Buffer {
  const picture = typeof buffer === 'string'
  return writeFields([
    [response.data, picture ? Buffer.from(buffer, 'base64') : Buffer.from(JSON.stringify(reply))],
    [response.contentType, Buffer.from(picture ? String(contentType) : 'application/json')],
    [response.httpCode, 200]
  ])
}

/** What the platform says before WeChat is asked at all: no leave, no such interface. */
export function writeErrorMessage(code: number): Buffer {
  return writeFields([[response.errorCode, code]])
}
