import { cloudFunctions, collections } from '../cloudfunctions/data/manifest'

/** One thing a deployment does. The dry run prints these lines; the real run does them, in this order. */
export type Step =
  | { readonly kind: 'collection'; readonly name: string }
  | {
      readonly kind: 'index'
      readonly collection: string
      readonly index: (typeof collections)[number]['indexes'][number]
    }
  | { readonly kind: 'rule'; readonly collection: string; readonly permission: 'ADMINONLY' }
  | { readonly kind: 'function'; readonly function: (typeof cloudFunctions)[number] }
  | { readonly kind: 'first-admin'; readonly street: string }

/**
 * What a deployment consists of, from the manifest alone: the same for a new environment and a known one. Data
 * comes before the functions that use it, and the rule straight after the collection, so that no client can
 * read it in between.
 */
export function planDeployment(street: string): Step[] {
  return [
    ...collections.flatMap(({ name, indexes }): Step[] => [
      { kind: 'collection', name },
      { kind: 'rule', collection: name, permission: 'ADMINONLY' },
      ...indexes.map((index): Step => ({ kind: 'index', collection: name, index }))
    ]),
    ...cloudFunctions.map((one): Step => ({ kind: 'function', function: one })),
    { kind: 'first-admin', street }
  ]
}

/** A step in words, without any secret. */
export function describeStep(step: Step): string {
  switch (step.kind) {
    case 'collection':
      return `collection ${step.name}: create unless it is there`
    case 'rule':
      return `collection ${step.collection}: ${step.permission}, no client reads or writes`
    case 'index': {
      const keys = step.index.keys.map(({ field, direction }) => `${field} ${direction === 1 ? '↑' : '↓'}`)
      return `collection ${step.collection}: ${step.index.unique ? 'unique ' : ''}index ${step.index.name} (${keys.join(', ')})`
    }
    case 'function': {
      const { name, memory, timeout, keys, timer, tells } = step.function
      const clock = timer ? `, timer ${timer.cron}` : ''
      return `function ${name}: ${memory} MB, ${timeout} s, keys ${keys.join(' ') || 'none'}${tells ? ', sends messages' : ''}${clock}`
    }
    case 'first-admin':
      return `street ${step.street}: print a code for its first administrator, unless one is already in office`
  }
}
