/**
 * The admin wire of CloudBase is one POST with an `action` and flat parameters; each folder of the local
 * cloud contributes the actions it can answer.
 */
export type Params = Readonly<Record<string, unknown>>

/** Answers one action. The returned object is merged into the reply beside `requestId`. */
export type Action = (params: Params) => Promise<Record<string, unknown>> | Record<string, unknown>

/** Actions by their wire name, for example `database.getDocument`. */
export type Actions = Readonly<Record<string, Action>>

/** An error as CloudBase words it: HTTP 200 with `{code, message, requestId}`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(message)
  }
}
