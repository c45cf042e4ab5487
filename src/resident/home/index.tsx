import Taro, { useRouter } from '@tarojs/taro'
import { openHome } from '../../../domain/contract/people'
import { residentCopy } from '../../../domain/copy/resident'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/card'
import { Screen } from '../../ui/screen'
import { Skeleton } from '../../ui/skeleton'
import { Trouble } from '../../ui/trouble'
import { Household } from './household'
import { TurnedAway } from './turned-away'

export default function HomePage() {
  const { data, problem, offline, refresh } = useReading(openHome, {})
  const { community } = useRouter<{ community?: string }>().params
  const { home: words, trouble } = useWords(residentCopy)
  const join = () =>
    void Taro.navigateTo({ url: `/resident/join/index${community ? `?community=${community}` : ''}` })

  return (
    <Screen title={data?.household?.community.name} onBack={null} offline={offline} tabs>
      {!data && !problem && <Skeleton rows={4} />}
      {!data && problem && <Trouble title={trouble.home} problem={problem} onRetry={() => void refresh()} />}
      {data?.household && <Household home={data.household} />}
      {data?.turnedAway && <TurnedAway turnedAway={data.turnedAway} />}
      {data && !data.household && !data.turnedAway && (
        <Empty title={words.newcomer} note={words.newcomerNote}>
          <Button act="act-join" onTap={join}>
            {words.join}
          </Button>
        </Empty>
      )}
    </Screen>
  )
}
