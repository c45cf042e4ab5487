import Taro from '@tarojs/taro'
import type { reportHealth } from '../../../domain/contract/health-reports'
import type { OutputOf } from '../../../domain/contract/operation'
import { dailyReportCopy } from '../../../domain/copy/daily-report'
import { doctorSentence } from '../../../domain/copy/measures'
import { deadlineWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { Screen } from '../../ui/screen'

const goHome = () => void Taro.switchTab({ url: '/resident/home/index' })

/** What comes of it: nothing for who is well, a doctor and a call for who is not. */
export function Received({ received }: { received: OutputOf<typeof reportHealth> }) {
  const { language } = useSession()
  const words = dailyReportCopy[language]
  const { seeDoctor, due, worker } = received
  const dial = () => void Taro.makePhoneCall({ phoneNumber: worker.phone }).catch(() => undefined)
  const footer = (
    <>
      {seeDoctor && (
        <Button act="act-call-worker" kind="line" onTap={dial}>
          {words.call(worker.name)}
        </Button>
      )}
      <Button act="act-good" onTap={goHome}>
        {words.good}
      </Button>
    </>
  )
  return (
    <Screen title={words.title} onBack={goHome} footer={footer}>
      {seeDoctor ? (
        <Heading
          note={due === null ? undefined : words.promised(worker.name, deadlineWords(due, now(), language))}
        >
          {doctorSentence(received, language)}
        </Heading>
      ) : (
        <Heading note={words.receivedNote}>{words.received}</Heading>
      )}
    </Screen>
  )
}
