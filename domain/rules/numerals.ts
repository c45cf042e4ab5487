const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{
    两: 2,
    兩: 2,
    幺: 1,
    壹: 1,
    贰: 2,
    貳: 2,
    叁: 3,
    參: 3,
    肆: 4,
    伍: 5,
    陆: 6,
    陸: 6,
    柒: 7,
    捌: 8,
    玖: 9
  }
}
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const numeral = new RegExp(`[${[...Object.keys(digits), ...Object.keys(tens)].join('')}]+`, 'g')

/** Writes Chinese numerals as digits: 十二号 → 12号, 五零二 → 502, 一百零三 → 103. What is no number stays: 百花园. */
export function withDigits(text: string): string {
  return text.replace(numeral, (run) => read(run) ?? run)
}

/** `undefined` for what nobody says as a number, like 百 alone or 十十. */
function read(run: string): string | undefined {
  const signs = [...run]
  // 五零二: one digit after the other, as one reads out a door; leading zeros are part of it.
  if (signs.every((sign) => sign in digits)) return signs.map((sign) => digits[sign]).join('')
  let sum = 0
  let below = Infinity
  let digit: number | undefined
  let afterZero = false
  for (const sign of signs) {
    const ten = tens[sign]
    if (ten === undefined) {
      if (digit !== undefined) return undefined
      if (digits[sign] === 0) afterZero = true
      else digit = digits[sign]
    } else {
      // 十二 needs no 一 before it, 百 and 千 do.
      if (ten >= below || (digit === undefined && (ten !== 10 || sum > 0))) return undefined
      sum += (digit ?? 1) * ten
      ;[below, digit, afterZero] = [ten, undefined, false]
    }
  }
  if (digit === undefined) return afterZero ? undefined : String(sum)
  // 一百二 is 120 in every mouth; 一百零二 is 102.
  return String(sum + digit * (below > 10 && !afterZero ? below / 10 : 1))
}
