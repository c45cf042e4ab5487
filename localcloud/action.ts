/**
 * The admin wire of CloudBase is one POST with an `action` and flat parameters; each folder of the local
 * cloud contributes the actions it can answer.
 */
export type Params = Readonly<Record<string, unknown>>

/** An object is merged into the reply beside `requestId`; bytes are the whole reply. */
type Answer = Record<string, unknown> | Buffer

/** Answers one action. */
export type Action = (params: Params) => Promise<Answer> | Answer

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
