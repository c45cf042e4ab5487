import { useRef, useState } from 'react'
import { type DeskFilters, type DeskRow, openToday, type Today } from '../../../domain/contract/desk'
import { call } from '../../services/call'
import { type Reading, useReading } from '../../services/refresh'

export interface TodayReading extends Reading<Today> {
  /** the rows read so far, the most urgent first */
  readonly rows: readonly DeskRow[]
  /** reads the next page of rows */
  readonly readMore: () => Promise<void>
  /** reads all of them */
  readonly readAll: () => Promise<void>
}

/** The day's numbers, kept fresh, and as many of the rows as were asked for. */
export function useToday(filters: DeskFilters): TodayReading {
  const reading = useReading(openToday, { filters, from: 0 })
  // The numbers stay on the screen while other rows are read.
  const last = useRef<Today>()
  if (reading.data) last.current = reading.data
  const data = reading.data ?? (reading.problem ? undefined : last.current)
  const view = JSON.stringify(filters)
  const [further, setFurther] = useState<{ view: string; rows: readonly DeskRow[] }>({ view, rows: [] })
  const first = data?.rows ?? []
  const rows = further.view === view ? joined(first, further.rows) : first

  /** @param until rows that are wanted, if there are as many */
  async function readUpTo(until: number): Promise<void> {
    let known = rows
    for (;;) {
      const answer = await call(openToday, { filters, from: known.length })
      const longer = answer.ok ? joined(known, answer.data.rows) : known
      setFurther({ view, rows: longer })
      if (!answer.ok || longer.length === known.length || longer.length >= until) return
      known = longer
    }
  }
  const readAll = async () => {
    if (data && data.matching > rows.length) await readUpTo(data.matching)
  }
  return { ...reading, data, rows, readMore: () => readUpTo(rows.length + 1), readAll }
}

/** A row that has moved up since then is shown once. */
function joined(rows: readonly DeskRow[], more: readonly DeskRow[]): DeskRow[] {
  const known = new Set(rows.map(({ id }) => id))
  return [...rows, ...more.filter(({ id }) => !known.has(id))]
}
