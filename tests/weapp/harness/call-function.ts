/** What `wx.cloud.callFunction` answers, good or bad. */
export interface FunctionAnswer {
  readonly result?: unknown
  readonly errCode?: number
  readonly errMsg?: string
}

/**
 * Calls a cloud function as WeChat does for somebody, at the admin listener of the local cloud.
 * @throws Error when the cloud is not there
 */
export async function callFunction(
  adminUrl: string,
  call: { readonly openid: string; readonly name: string; readonly data: object }
): Promise<FunctionAnswer> {
  const response = await fetch(`${adminUrl}/wx/call-function`, {
    method: 'POST',
    // A busy test may sit on an open connection until the cloud has closed it.
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify(call)
  })
  return (await response.json()) as FunctionAnswer
}
