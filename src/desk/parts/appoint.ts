import { useState } from 'react'
import { appointStaff, type HelperTitle } from '../../../domain/contract/people'
import type { InputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import { phone as phoneNumber } from '../../../domain/contract/fields'
import { deskCopy } from '../../../domain/copy/desk'
import { call, problemHere } from '../../services/call'
import { useWords } from '../../services/session'
import type { Appointed } from './code-card'

export type HiredRole = InputOf<typeof appointStaff>['role']

export interface Form {
  readonly name: string
  readonly phone: string
  readonly role: HiredRole | undefined
  readonly title: HelperTitle | undefined
  readonly station: string | undefined
  /** what hangs at what a landlord lets */
  readonly plate: string
}

const blank: Form = { name: '', phone: '', role: undefined, title: undefined, station: undefined, plate: '' }

/** Somebody being appointed: what was typed, what is wrong with it, and the code once they are. */
export function useAppointment(community: string) {
  const words = useWords(deskCopy)
  const [form, setForm] = useState(blank)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [appointed, setAppointed] = useState<Appointed>()

  /** Before anything is sent; one problem at a time, from top to bottom. */
  function check(name: string, phone: string): Problem | undefined {
    const { role, title, station } = form
    if (name === '') return problemHere('field.missing', 'name')
    if (phone === '') return problemHere('field.missing', 'phone')
    const sayAt = (field: string, sentence: string) => ({ ...problemHere('field.missing', field), sentence })
    if (!phoneNumber.safeParse(phone).success) return sayAt('phone', words.phoneDigits(phone.length))
    if (role === undefined) return sayAt('role', words.chooseRole)
    if (role === 'helper' && title === undefined) return sayAt('title', words.chooseTitle)
    if (role !== 'secretary' && station === undefined) return sayAt('station', words.chooseStation[role])
    return undefined
  }

  async function send(): Promise<void> {
    const name = form.name.trim()
    const phone = form.phone.replace(/\D/g, '')
    const wrong = check(name, phone)
    setProblem(wrong)
    if (wrong || form.role === undefined) return
    const { role, title, station = null } = form
    setBusy(true)
    const answer = await call(appointStaff, {
      community,
      name,
      phone,
      role,
      station,
      ...(title === undefined ? {} : { title })
    })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    setAppointed({ name, role, post: answer.data })
  }

  function change(fields: Partial<Form>): void {
    setForm({ ...form, ...fields })
    setProblem(undefined)
  }

  function restart(): void {
    setForm(blank)
    setAppointed(undefined)
  }

  return { form, change, problem, busy, appointed, send, restart }
}

export type Appointment = ReturnType<typeof useAppointment>
