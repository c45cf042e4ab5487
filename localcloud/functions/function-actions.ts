import { CloudError, type Actions } from '../action'
import type { FunctionRuntime } from './function-runtime'

/** The admin wire's way to call a function: what `app.callFunction` of the server SDK sends. */
export function functionActions(runtime: FunctionRuntime): Actions {
  return {
    'functions.invokeFunction': async (params) => {
      const { function_name: name, request_data: data } = params
      if (typeof name !== 'string') throw new CloudError('INVALID_PARAM', 'function_name must be a string')
      const event = readEvent(data)
      return { data: { response_data: await runtime.invoke(name, event, { kind: 'server' }) } }
    }
  }
}

/**
 * An event as it came over a wire: JSON text, or nothing at all for an empty event.
 * @throws CloudError INVALID_PARAM
 */
export function readEvent(data: unknown): string {
  if (data === undefined || data === '') return '{}'
  if (typeof data !== 'string') throw new CloudError('INVALID_PARAM', 'the event must be JSON text')
  try {
    JSON.parse(data)
  } catch {
    throw new CloudError('INVALID_PARAM', 'the event is not JSON')
  }
  return data
}
