/** One line of the table. */
export interface Figure {
  readonly name: string
  readonly value: string
  readonly budget?: string
  /** whether it keeps its budget */
  readonly holds: boolean
  /** bytes and calls decide whether the run passes; times depend on the machine and are only shown */
  readonly decides: boolean
}

/** Bytes or calls: the same on every machine. */
export function counted(name: string, value: number, budget: number, unit: string): Figure {
  const shown = (count: number) => `${count.toLocaleString('en')} ${unit}`
  return { name, value: shown(value), budget: `≤ ${shown(budget)}`, holds: value <= budget, decides: true }
}

/** A ratio of two times from this run. */
export function ratio(name: string, value: number, explained: string, budget?: number): Figure {
  return {
    name,
    value: `${value.toFixed(2)} (${explained})`,
    holds: budget === undefined || value <= budget,
    decides: false,
    ...(budget === undefined ? {} : { budget: `≤ ${budget.toFixed(2)}` })
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/** Prints figures under a title, in columns. */
export function print(title: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length))
  console.log(`\n${title}`)
  for (const { name, value, budget, holds } of figures) {
    const verdict = budget === undefined ? '' : `   ${budget}${holds ? '' : '   OVER'}`
    console.log(`  ${name.padEnd(width)}   ${value}${verdict}`)
  }
}
