import Taro, { useRouter } from '@tarojs/taro'
import { readDeclaration } from '../../../domain/contract/declarations'
import { changesCopy } from '../../../domain/copy/changes'
import { doctorSentence, measureSentence, reasonSentence } from '../../../domain/copy/measures'
import { residentCopy } from '../../../domain/copy/resident'
import { useReading } from '../../services/refresh'
import { useSession, useWords } from '../../services/session'
import { now } from '../../services/time'
import { Button } from '../../ui/button'
import { Card, Heading } from '../../ui/card'
import { Screen } from '../../ui/screen'
import { Skeleton } from '../../ui/skeleton'
import { Trouble } from '../../ui/trouble'
import { Timeline } from '../../ui/timeline'
import { Changes } from './changes'
import { Earlier } from './earlier'
import { pointsOf } from './points'

const goHome = () => void Taro.switchTab({ url: '/resident/home/index' })

export default function DeclarationPage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  const { data, problem, offline, refresh } = useReading(readDeclaration, { declaration: id })
  const { language } = useSession()
  const { result: words, trouble } = useWords(residentCopy)
  const changes = useWords(changesCopy)
  const dial = () => {
    if (data) void Taro.makePhoneCall({ phoneNumber: data.worker.phone }).catch(() => undefined)
  }
  const footer = data && (
    <>
      <Button act="act-call-worker" kind="line" onTap={dial}>
        {words.call(data.worker.name)}
      </Button>
      <Button act="act-good" onTap={goHome}>
        {words.good}
      </Button>
    </>
  )
  return (
    <Screen title={words.title} onBack={goHome} offline={offline} footer={footer}>
      {!data && !problem && <Skeleton rows={4} />}
      {!data && problem && (
        <Trouble title={trouble.declaration} problem={problem} onRetry={() => void refresh()} />
      )}
      {data && (
        <>
          {data.withdrawn ? (
            <Heading note={changes.withdrawnNote}>{changes.withdrawn}</Heading>
          ) : (
            <Heading
              note={[reasonSentence(data.decision, language), doctorSentence(data.decision, language)]
                .join(' ')
                .trim()}
            >
              {measureSentence(data.decision, language)}
            </Heading>
          )}
          <Card>
            <Timeline points={pointsOf(data, now(), language)} />
          </Card>
          <Earlier versions={data.earlier} />
          <Changes view={data} onChanged={() => void refresh()} />
        </>
      )}
    </Screen>
  )
}
