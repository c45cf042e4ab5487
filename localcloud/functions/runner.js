// @ts-check
'use strict'
/**
 * Runs inside every function process, before and around the function's own code. It is plain JavaScript
 * because the bundles that deploy run under bare node too: no loader may stand between them and this.
 *
 * Speaks over the IPC channel: in `{id, event, context}` (event as JSON text), out `{ready, broken?}` once
 * and `{id, result}` (JSON text) or `{id, error, leaving?}` for each invocation, one at a time.
 */
const [entry = '', replyLimit = '0'] = process.argv.slice(2)

/** @type {string | undefined} */
let current

/** @param {object} message @param {() => void} [sent] */
const say = (message, sent) => process.send?.(message, sent)

/** @param {unknown} thrown */
const describe = (thrown) => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))

/** A process whose code threw outside an invocation cannot be trusted with the next one. @param {unknown} thrown */
const giveUp = (thrown) => {
  console.error(describe(thrown))
  if (current === undefined) process.exit(1)
  say({ id: current, error: String(thrown), leaving: true }, () => process.exit(1))
}
process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)
process.on('disconnect', () => process.exit(0))

/** @type {((event: unknown, context: object) => unknown) | undefined} */
let main
try {
  main = require(entry).main
  if (typeof main !== 'function') throw new Error(`${entry} does not export a function called main`)
  say({ ready: true })
} catch (thrown) {
  say({ ready: true, broken: describe(thrown) })
}

/**
 * The platform puts an invocation's environment into process.env for as long as it runs; one invocation at
 * a time per process makes that safe, and taking it out again keeps one caller from seeing the last.
 * @param {Record<string, string>} environment
 */
const enter = (environment) => {
  const before = Object.keys(environment).map((name) => /** @type {const} */ ([name, process.env[name]]))
  Object.assign(process.env, environment)
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

process.on(
  'message',
  async (/** @type {{id: string, event: string, context: {environment: string}}} */ message) => {
    current = message.id
    const leave = enter(JSON.parse(message.context.environment))
    /** @type {{result: string} | {error: string}} */
    let reply
    try {
      const result = JSON.stringify(await main?.(JSON.parse(message.event), message.context)) ?? 'null'
      const tooLarge = Buffer.byteLength(result) > Number(replyLimit)
      reply = tooLarge
        ? { error: `The size of response exceeds the upper limit (${replyLimit} bytes)` }
        : { result }
    } catch (thrown) {
      // The stack goes to the log; callers outside get the sentence only.
      console.error(describe(thrown))
      reply = { error: String(thrown) }
    }
    leave()
    current = undefined
    say({ id: message.id, ...reply })
  }
)
