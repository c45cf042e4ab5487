import { useState } from 'react'
import {
  type CampaignSettings,
  type CampaignView,
  changeCampaign,
  previewCampaign
} from '../../../domain/contract/campaigns'
import type { OutputOf } from '../../../domain/contract/operation'
import type { Problem } from '../../../domain/contract/problem'
import { rulesCopy } from '../../../domain/copy/rules'
import { call, problemHere } from '../../services/call'
import { useDraft } from '../../services/draft'
import { useWords } from '../../services/session'
import { today } from '../../services/time'
import { formOf, type RegionForm, type RulesForm, settingsOf, type Unreadable } from './rules-form'

export type Preview = OutputOf<typeof previewCampaign>

/** What somebody has changed and not saved, and the version they were looking at. Kept on this phone. */
interface Draft {
  readonly basedOn: number
  readonly form: RulesForm | null
}

/**
 * The campaign being changed: what was typed, what is wrong with it, whom it would touch.
 * @param view the campaign as it is now; it may move on while somebody types
 * @param refresh reads it again
 */
export function useRules(view: CampaignView, refresh: () => Promise<void>) {
  const words = useWords(rulesCopy)
  const { campaign, community } = view
  const [draft, changeDraft, forget] = useDraft<Draft>('rules', { basedOn: 0, form: null })
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [preview, setPreview] = useState<Preview>()
  const [saved, setSaved] = useState<number>()
  /** the region whose window is open, by its place in the list */
  const [opened, openRegion] = useState<number>()

  const now = formOf(campaign)
  const form = draft.form ?? now
  const basedOn = draft.form ? draft.basedOn : campaign.version
  const unchanged = JSON.stringify(form) === JSON.stringify(now)
  const stale = basedOn !== campaign.version && !unchanged

  function change(fields: Partial<RulesForm>): void {
    changeDraft({ basedOn, form: { ...form, ...fields } })
    setProblem(undefined)
    setPreview(undefined)
    setSaved(undefined)
  }

  function changeRegion(index: number, fields: Partial<RegionForm>): void {
    change({ regions: form.regions.map((region, n) => (n === index ? { ...region, ...fields } : region)) })
  }

  function drop(): void {
    changeDraft({ basedOn: 0, form: null })
    forget()
    setProblem(undefined)
    setPreview(undefined)
    openRegion(undefined)
  }

  /** Somebody else's version is seen; ours goes on top of it. */
  function keepMine(): void {
    changeDraft({ basedOn: campaign.version, form })
    setProblem(undefined)
  }

  async function ask<T>(
    send: (settings: CampaignSettings) => Promise<{ ok: true; data: T } | { ok: false; problem: Problem }>
  ): Promise<T | undefined> {
    const settings = settingsOf(form, today())
    if ('what' in settings) return refuse(unreadable(settings))
    setBusy(true)
    const answer = await send(settings)
    setBusy(false)
    if (answer.ok) return answer.data
    if (answer.problem.code === 'campaign.changed-meanwhile') await refresh()
    return refuse(answer.problem)
  }

  function refuse(found: Problem): undefined {
    const region = /^settings\.regions\.(\d+)/.exec(found.field ?? '')
    if (region) openRegion(Number(region[1]))
    setProblem(found)
    setPreview(undefined)
  }

  function unreadable({ field, what }: Unreadable): Problem {
    if (what === 'missing') return problemHere('field.missing', field)
    const sentence = what === 'day' ? words.dayUnclear : words.numberUnclear
    return { ...problemHere('field.not-understood', field), sentence }
  }

  async function look(): Promise<void> {
    setProblem(undefined)
    setPreview(await ask((settings) => call(previewCampaign, { community: community.id, basedOn, settings })))
  }

  async function save(): Promise<void> {
    const made = await ask((settings) => call(changeCampaign, { community: community.id, basedOn, settings }))
    if (!made) return
    await refresh()
    drop()
    setSaved(made.campaign.version)
  }

  return {
    form,
    unchanged,
    stale,
    problem,
    busy,
    preview,
    saved,
    opened,
    openRegion,
    change,
    changeRegion,
    drop,
    keepMine,
    look,
    save,
    editMore: () => setPreview(undefined)
  }
}

export type RulesWork = ReturnType<typeof useRules>
