import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { DeskRow } from '../../../domain/contract/desk'
import { dayInChina } from '../../../domain/copy/times'
import { today } from '../../services/time'

export const views = ['all', 'late', 'declared', 'observing'] as const
export type ViewOfRows = (typeof views)[number]

export interface Filters {
  readonly show: ViewOfRows
  /** name of one worker; empty for everybody */
  readonly worker: string
}

const page = '/desk/today/index'

/** The filters of the table. They live in the address bar, so that a view can be kept and passed on. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const { params } = useRouter<{ show?: string; worker?: string }>()
  const [filters, setFilters] = useState<Filters>(() => ({
    show: views.find((view) => view === params.show) ?? 'all',
    worker: decodeURIComponent(params.worker ?? '')
  }))
  const choose = (change: Partial<Filters>) => {
    const next = { ...filters, ...change }
    setFilters(next)
    writeAddress(next)
  }
  return [filters, choose]
}

/** The rows behind a number. */
export function rowsOf(rows: readonly DeskRow[], { show, worker }: Filters): DeskRow[] {
  return rows.filter((row) => belongs(row, show) && (worker === '' || row.owner === worker))
}

function belongs(row: DeskRow, show: ViewOfRows): boolean {
  if (show === 'late') return row.overdue
  if (show === 'declared') return dayInChina(row.at) === today()
  return show === 'all' || row.measure === 'observe-at-home'
}

function writeAddress({ show, worker }: Filters): void {
  // A mini-program has no address bar.
  if (process.env.TARO_ENV !== 'h5') return
  const query = [show !== 'all' && `show=${show}`, worker && `worker=${encodeURIComponent(worker)}`]
  const search = query.filter(Boolean).join('&')
  history.replaceState(history.state, '', `#${page}${search && `?${search}`}`)
}
