/** A phone number as a screen may show it: enough to recognise, too little to dial. `138****5678` */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** A name as somebody who need not know it may see it: the family name stays. `王*` */
export function maskName(name: string): string {
  const [first = '', ...rest] = name
  return first + '*'.repeat(Math.min(rest.length, 3))
}
