import { useEffect, useRef, useState } from 'react'
import {
  applyImport,
  cancelImport,
  checkImport,
  type ImportView,
  largestFile,
  readImport,
  readTemplate,
  startImport
} from '../../../domain/contract/imports'
import type { Problem } from '../../../domain/contract/problem'
import { call, problemHere } from '../../services/call'
import { useReading } from '../../services/refresh'
import { saveFile } from '../parts/save-file'
import { type PickedFile, sendFile } from './files'

/** Reading fifty thousand rows takes the room as long as a function may run. Milliseconds. */
const checkPatience = 60_000
/** Between two questions when nothing has moved: somebody else is at it, or the network is gone. */
const pauseMs = 1500

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))

export type Busy =
  { readonly what: 'sending'; readonly percent: number } | { readonly what: 'checking' | 'cancelling' }

/** One import from its file to its end; one that is under way elsewhere is taken up where it is. */
export function useImport() {
  const [from, setFrom] = useState(0)
  const reading = useReading(readImport, { community: null, from }, 'on-show')
  const [fresh, setFresh] = useState<ImportView | null>()
  const [busy, setBusy] = useState<Busy>()
  const [problem, setProblem] = useState<Problem>()
  const [cancelled, setCancelled] = useState(false)
  /** what was brought in while this page was open */
  const [finished, setFinished] = useState(false)
  const here = useRef(true)
  useEffect(() => () => void (here.current = false), [])

  const known = reading.data?.import
  const newest = fresh === undefined || fresh?.id === known?.id ? (fresh ?? known) : fresh
  const paged = newest && known && known.id === newest.id ? { ...newest, bad: known.bad } : newest
  const view = fresh === null ? undefined : (paged ?? undefined)

  async function begin(file: PickedFile | null): Promise<void> {
    if (!file || busy) return
    setCancelled(false)
    setFinished(false)
    setProblem(undefined)
    if (file.size > largestFile) return setProblem(problemHere('sheet.too-big'))
    if (file.size === 0) return setProblem(problemHere('sheet.empty'))
    setBusy({ what: 'sending', percent: 0 })
    const refused = await sendAndCheck(file)
    setBusy(undefined)
    setProblem(refused)
  }

  async function sendAndCheck(file: PickedFile): Promise<Problem | undefined> {
    const started = await call(startImport, { community: null, size: file.size })
    if (!started.ok) return started.problem
    setFresh(null)
    setFrom(0)
    try {
      await sendFile(file, started.data.upload, (percent) => setBusy({ what: 'sending', percent }))
    } catch {
      return problemHere('request.offline')
    }
    setBusy({ what: 'checking' })
    const checked = await call(checkImport, { import: started.data.import }, checkPatience)
    if (!checked.ok) return checked.problem
    setFresh(checked.data)
    return undefined
  }

  /** Asks until everything is in; a lost network is waited out, whoever leaves the page leaves it to the clock. */
  async function bringIn(id: string): Promise<void> {
    for (let done = -1; here.current;) {
      const answer = await call(applyImport, { import: id })
      if (!here.current) return
      setProblem(answer.ok ? undefined : answer.problem)
      if (answer.ok) setFresh(answer.data)
      else if (answer.problem.code !== 'request.offline') return setFresh(null)
      if (answer.ok && answer.data.state === 'applied') return setFinished(true)
      const moved = answer.ok && answer.data.done > done
      if (answer.ok) done = answer.data.done
      if (!moved) await pause()
    }
  }

  // One that is under way, on this page or another, goes on while somebody looks.
  const running = view?.state === 'applying' && busy?.what !== 'cancelling' ? view.id : undefined
  const asked = useRef<string>()
  useEffect(() => {
    if (running === undefined || asked.current === running) return
    asked.current = running
    void bringIn(running)
  })

  function apply(): void {
    if (!view) return
    setProblem(undefined)
    setFresh({ ...view, state: 'applying' })
  }

  async function cancel(): Promise<void> {
    if (!view) return
    setBusy({ what: 'cancelling' })
    const answer = await call(cancelImport, { import: view.id })
    setBusy(undefined)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    setFresh(null)
    setCancelled(true)
  }

  async function template(form: 'xlsx' | 'doors-csv' | 'staff-csv'): Promise<void> {
    const answer = await call(readTemplate, { form })
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) await saveFile(answer.data.name, answer.data.base64)
  }

  return { reading, view, busy, problem, cancelled, finished, begin, apply, cancel, template, setFrom }
}

export type ImportWork = ReturnType<typeof useImport>
