import * as z from 'zod/mini'

/** Milliseconds since the epoch. */
export const instant = z.int().check(z.nonnegative())

/** A calendar day in China, `YYYY-MM-DD`. Whether the day exists is the rule's business (`rules/day.ts`). */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** An identifier made by the house: places, persons, submissions. */
export const key = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9._:-]+$/))

/** Free text a person typed: trimmed by the phone, never empty, never long. `max` counts UTF-16 units. */
export const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

/** A region by its GB/T 2260 code, six digits; `110106` is 北京市丰台区. */
export const regionCode = z.string().check(z.regex(/^[1-9]\d{5}$/))

/** A mainland mobile number. */
export const phone = z.string().check(z.regex(/^1[3-9]\d{9}$/))

export type Instant = z.infer<typeof instant>
export type Day = z.infer<typeof day>
export type Key = z.infer<typeof key>
