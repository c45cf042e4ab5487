import { readCampaign } from '../../../domain/contract/campaigns'
import { rulesCopy } from '../../../domain/copy/rules'
import { momentWords } from '../../../domain/copy/times'
import { useReading } from '../../services/refresh'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Heading } from '../../ui/card'
import { Waiting } from '../../ui/waiting'
import { DeskFrame } from '../parts/frame'
import { RulesBoard } from '../parts/rules-board'

export default function RulesPage() {
  const { language } = useSession()
  const words = rulesCopy[language]
  const reading = useReading(readCampaign, { community: null, version: null })
  const { data, offline, refresh } = reading
  const made =
    data?.changed && words.changedBy(momentWords(data.changed.at, now(), language), data.changed.by)
  return (
    <DeskFrame page="rules" community={data?.community.name} offline={offline}>
      <Heading note={data && [words.version(data.campaign.version), made].filter(Boolean).join(' · ')}>
        {words.title}
      </Heading>
      <Waiting reading={reading} title={words.missing} rows={6} />
      {data && <RulesBoard view={data} refresh={refresh} />}
    </DeskFrame>
  )
}
