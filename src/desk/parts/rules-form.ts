import type { Campaign, CampaignSettings, MeasureKind, Risk } from '../../../domain/contract/campaigns'
import type { Day } from '../../../domain/contract/fields'
import { typedDay, typedNumber } from '../../../domain/rules/typed'

/** What a measure can rest on: where somebody was, or whom they met. */
export const grounds = ['medium', 'high', 'arrival', 'patient'] as const
export type Ground = (typeof grounds)[number]

/** The campaign as it stands in fields: everything that is typed is text until it is sent. */
export interface RulesForm {
  readonly disease: string
  readonly regions: readonly RegionForm[]
  readonly measures: Readonly<Record<Ground, { readonly kind: MeasureKind; readonly days: string }>>
  readonly feverFrom: string
  readonly feverMinutes: string
  readonly measureMinutes: string
  readonly noneHours: string
  readonly deputyMinutes: string
  readonly deskMinutes: string
  readonly streetMinutes: string
  readonly quietFrom: string
  readonly quietTo: string
  readonly askDays: string
  readonly keepDays: string
}
export interface RegionForm {
  readonly code: string
  readonly name: string
  readonly risk: Risk
  readonly from: string
  /** empty while it is not over */
  readonly to: string
}

export function formOf({
  disease,
  regions,
  measures,
  feverFrom,
  respondMinutes,
  escalateMinutes,
  quietHours,
  askDays,
  keepDays
}: Campaign): RulesForm {
  const asked = (ground: Ground) => ({ kind: measures[ground].kind, days: String(measures[ground].days) })
  return {
    disease,
    regions: regions.map(({ code, name, risk, from, to }) => ({ code, name, risk, from, to: to ?? '' })),
    measures: {
      medium: asked('medium'),
      high: asked('high'),
      arrival: asked('arrival'),
      patient: asked('patient')
    },
    feverFrom: String(feverFrom),
    feverMinutes: String(respondMinutes.fever),
    measureMinutes: String(respondMinutes.measure),
    noneHours: String(respondMinutes.none / 60),
    deputyMinutes: String(escalateMinutes.deputy),
    deskMinutes: String(escalateMinutes.desk),
    streetMinutes: String(escalateMinutes.street),
    quietFrom: String(quietHours.from),
    quietTo: String(quietHours.to),
    askDays: String(askDays),
    keepDays: String(keepDays)
  }
}

/** What could not be read, at its place in the input of `change-campaign`. */
export interface Unreadable {
  readonly field: string
  readonly what: 'missing' | 'day' | 'number'
}

/** The settings a form says, or the first field that cannot be read, from top to bottom. */
export function settingsOf(form: RulesForm, today: Day): CampaignSettings | Unreadable {
  const wrong: Unreadable[] = []
  const number = (field: string, text: string): number => {
    const value = typedNumber(text)
    if (text.trim() === '') wrong.push({ field: `settings.${field}`, what: 'missing' })
    else if (Number.isNaN(value)) wrong.push({ field: `settings.${field}`, what: 'number' })
    return value
  }
  const day = (field: string, text: string): Day => {
    const value = typedDay(text, today)
    if (text.trim() === '') wrong.push({ field: `settings.${field}`, what: 'missing' })
    else if (value === null) wrong.push({ field: `settings.${field}`, what: 'day' })
    return value ?? ''
  }
  const measure = (ground: Ground) => ({
    kind: form.measures[ground].kind,
    days: number(`measures.${ground}.days`, form.measures[ground].days)
  })
  if (form.disease.trim() === '') wrong.push({ field: 'settings.disease', what: 'missing' })
  const settings: CampaignSettings = {
    disease: form.disease.trim(),
    regions: form.regions.map(({ code, name, risk, from, to }, index) => ({
      code,
      name,
      risk,
      from: day(`regions.${index}.from`, from),
      to: to.trim() === '' ? null : day(`regions.${index}.to`, to)
    })),
    measures: {
      medium: measure('medium'),
      high: measure('high'),
      arrival: measure('arrival'),
      patient: measure('patient')
    },
    feverFrom: number('feverFrom', form.feverFrom),
    respondMinutes: {
      fever: number('respondMinutes.fever', form.feverMinutes),
      measure: number('respondMinutes.measure', form.measureMinutes),
      none: Math.round(number('respondMinutes.none', form.noneHours) * 60)
    },
    escalateMinutes: {
      deputy: number('escalateMinutes.deputy', form.deputyMinutes),
      desk: number('escalateMinutes.desk', form.deskMinutes),
      street: number('escalateMinutes.street', form.streetMinutes)
    },
    quietHours: {
      from: number('quietHours.from', form.quietFrom),
      to: number('quietHours.to', form.quietTo)
    },
    askDays: number('askDays', form.askDays),
    keepDays: number('keepDays', form.keepDays)
  }
  return wrong[0] ?? settings
}
