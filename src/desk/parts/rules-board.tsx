import { View } from '@tarojs/components'
import type { CampaignView } from '../../../domain/contract/campaigns'
import { rulesCopy } from '../../../domain/copy/rules'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { MeasurePart } from './measure-part'
import { NumberPart } from './number-part'
import { RegionPart } from './region-part'
import { RulesFooter } from './rules-footer'
import { useRules } from './rules-work'
import './rules-board.scss'

/** The campaign in fields: areas, what is asked, clocks, and at the end whom a change touches. */
export function RulesBoard({ view, refresh }: { view: CampaignView; refresh: () => Promise<void> }) {
  const words = useWords(rulesCopy)
  const work = useRules(view, refresh)
  return (
    <View className="rules">
      {work.saved !== undefined && (
        <View className="rules-saved" ariaRole="status">
          {words.saved(work.saved)}
        </View>
      )}
      {work.stale && (
        <Card>
          <View className="touched" ariaRole="alert">
            {words.meanwhile(view.campaign.version, view.changed?.by ?? view.community.name)}
          </View>
          <View className="rules-label">{words.meanwhileNote}</View>
          <Button act="act-keep-mine" kind="soft" onTap={work.keepMine}>
            {words.keepMine}
          </Button>
          <Button act="act-take-theirs" kind="line" onTap={work.drop}>
            {words.takeTheirs}
          </Button>
        </Card>
      )}
      <View className="rules-columns">
        <View className="rules-column">
          <RegionPart work={work} />
          <MeasurePart work={work} />
        </View>
        <View className="rules-column">
          <NumberPart work={work} />
          <RulesFooter work={work} />
        </View>
      </View>
    </View>
  )
}
