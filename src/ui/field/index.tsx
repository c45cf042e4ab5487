import { Input, Text, View } from '@tarojs/components'
import type { Problem } from '../../../domain/contract/problem'
import './index.scss'

interface FieldProps {
  /** the stable class tests and stories type into, for example `field-name` */
  act: string
  label: string
  value: string
  onType: (value: string) => void
  /** what to do about it, in words; stands right below */
  problem?: string | undefined
  hint?: string
  /** `number` brings up digits, `decimal` digits and a point */
  keyboard?: 'text' | 'number' | 'decimal'
  maxLength?: number
  /** the keyboard's own key for being done was pressed */
  onDone?: () => void
}

/** One thing to type, with its problem beside it. */
export function Field({
  act,
  label,
  value,
  onType,
  problem,
  hint,
  keyboard = 'text',
  maxLength = 140,
  onDone
}: FieldProps) {
  return (
    <View className={`field ${problem ? 'field-wrong' : ''}`}>
      <Text className="field-label">{label}</Text>
      <Input
        className={`field-input ${act}`}
        type={typeOf(keyboard)}
        value={value}
        maxlength={maxLength}
        placeholder={hint ?? ''}
        placeholderClass="field-hint"
        onInput={(event) => onType(event.detail.value)}
        {...(onDone ? { onConfirm: onDone } : {})}
      />
      <ProblemNote sentence={problem} />
    </View>
  )
}

/**
 * A browser's number field swallows what it cannot read (full-width digits, 36。5), so that nobody could say what is
 * wrong with it. Its telephone field brings up digits and keeps what was typed.
 */
function typeOf(keyboard: NonNullable<FieldProps['keyboard']>) {
  if (process.env.TARO_ENV === 'weapp') return keyboard === 'decimal' ? 'digit' : keyboard
  return keyboard === 'number' ? ('tel' as 'number') : 'text'
}

/** What went wrong and what to do now. */
export function ProblemNote({ sentence }: { sentence: string | undefined }) {
  if (sentence === undefined) return null
  return (
    <View className="problem-note" ariaRole="alert">
      {sentence}
    </View>
  )
}

/** The sentence of a problem that is about `field` or something below it. */
export function problemAt(problem: Problem | undefined, field: string): string | undefined {
  const about = problem?.field
  return about === field || about?.startsWith(`${field}.`) ? problem?.sentence : undefined
}
