import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { measureKind } from '../../../domain/contract/campaigns'
import { deskFilters, type DeskFilters, everyTask } from '../../../domain/contract/desk'
import { taskKind } from '../../../domain/contract/tasks'

const page = '/desk/today/index'
const names = ['show', 'grid', 'owner', 'kind', 'measure'] as const

/** The filters of the table. They live in the address bar, so that a view can be kept and passed on. */
export function useFilters(): [DeskFilters, (change: Partial<DeskFilters>) => void] {
  const { params } = useRouter<Partial<Record<(typeof names)[number], string>>>()
  const [filters, setFilters] = useState(() => readAddress(params))
  const choose = (change: Partial<DeskFilters>) => {
    const next = { ...filters, ...change }
    setFilters(next)
    writeAddress(next)
  }
  return [filters, choose]
}

/** What an address asks for; what nobody could have chosen is left out. */
function readAddress({ show, grid, owner, kind, measure }: Partial<Record<string, string>>): DeskFilters {
  const asked = {
    show: show ?? 'all',
    grid: grid ?? null,
    owner: owner ?? null,
    kind: taskKind.options.find((one) => one === kind) ?? null,
    measure: measureKind.options.find((one) => one === measure) ?? null
  }
  const read = deskFilters.safeParse(asked)
  return read.success ? read.data : everyTask
}

function writeAddress(filters: DeskFilters): void {
  // A mini-program has no address bar.
  if (process.env.TARO_ENV !== 'h5') return
  const query = names.filter((name) => filters[name] !== everyTask[name])
  const search = query.map((name) => `${name}=${filters[name]}`).join('&')
  history.replaceState(history.state, '', `#${page}${search && `?${search}`}`)
}
