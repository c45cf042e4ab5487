const chars = (text: string) => [...text].length
const hasHan = /\p{Script=Han}/u
const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})`
const TIME = new RegExp(`^(${DAY} ?)?${CLOCK}(~(${DAY} ?)?${CLOCK})?$`)
const DATE = new RegExp(`^${DAY}( ?${CLOCK})?(~${DAY}( ?${CLOCK})?)?$`)

/** What each kind of template key takes; a key is its kind and a number, for example `thing1`. */
const RULES = new Map(
  Object.entries<(value: string) => boolean>({
    thing: (value) => chars(value) <= 20,
    phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
    character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
    letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
    name: (value) => chars(value) <= (hasHan.test(value) ? 10 : 20) && !/\d/.test(value),
    phone_number: (value) => /^[\d+\-()#* ]{1,17}$/.test(value),
    car_number: (value) => /^\p{Script=Han}?[A-Z0-9]{1,7}\p{Script=Han}?$/u.test(value) && chars(value) <= 8,
    number: (value) => /^\d{1,32}(\.\d{1,32})?$/.test(value),
    amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d{1,4})?元?$/.test(value),
    time: (value) => TIME.test(value),
    date: (value) => DATE.test(value)
  })
)

/** True when WeChat would take this value under this key of a message template. */
export function fits(key: string, value: unknown): boolean {
  const rule = RULES.get(/^([a-z_]+?)\d+$/.exec(key)?.[1] ?? '')
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    !/[\r\n]/.test(value) &&
    rule !== undefined &&
    rule(value)
  )
}
