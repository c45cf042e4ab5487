import { timingSafeEqual } from 'node:crypto'
import { sign } from '@cloudbase/signature-nodejs'
import { CloudError, type Params } from '../action'

/** The pair every request to the admin wire is signed with. */
export interface Credentials {
  readonly secretId: string
  readonly secretKey: string
}

const LONGEST_LIFE_S = 600
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/[^,]+, (?:SignedParams=[^,]*, )?SignedHeaders=([^,]+), Signature=[0-9a-f]{64}$/

/**
 * Signs the request again with the secret key and compares. The time of signing is judged by the machine's
 * clock, not the cloud's: a story may be in next week while its requests are signed today.
 * @throws CloudError SIGN_PARAM_INVALID
 */
export function verifySignature(request: Request, params: Params, credentials: Credentials): void {
  const given = request.headers.get('authorization') ?? ''
  const [, secretId, names] = AUTHORIZATION.exec(given) ?? []
  const timestamp = Number(request.headers.get('x-timestamp'))
  const life = Math.min(Number(request.headers.get('x-signature-expires') ?? LONGEST_LIFE_S), LONGEST_LIFE_S)
  if (secretId !== credentials.secretId || names === undefined) throw refused('unknown secret id')
  if (!(Math.abs(Date.now() / 1000 - timestamp) <= life)) throw refused('signature expired')

  const headers = Object.fromEntries(names.split(';').map((name) => [name, request.headers.get(name) ?? '']))
  if (!headers['host'] || !headers['content-type']) throw refused('host and content-type must be signed')
  const expected = sign({
    ...credentials,
    // The SDK signs the method in small letters whatever goes over the wire.
    method: 'post',
    url: `http://${headers['host']}${pathOf(request.url)}`,
    headers,
    params,
    timestamp,
    withSignedParams: given.includes('SignedParams=')
  }).authorization
  if (!equal(expected, given)) throw refused('signature does not match')
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function refused(why: string): CloudError {
  return new CloudError('SIGN_PARAM_INVALID', `[SIGN_PARAM_INVALID] ${why}`)
}
