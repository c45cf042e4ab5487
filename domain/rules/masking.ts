/** A phone number as a screen may show it: enough to recognise, too little to dial. `138****5678` */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
