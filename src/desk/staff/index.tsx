import { listStations } from '../../../domain/contract/desk'
import { deskCopy } from '../../../domain/copy/desk'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Heading } from '../../ui/card'
import { Waiting } from '../../ui/waiting'
import { useAppointment } from '../parts/appoint'
import { AppointForm } from '../parts/appoint-form'
import { CodeCard } from '../parts/code-card'
import { DeskFrame } from '../parts/frame'
import './index.scss'

export default function StaffPage() {
  const words = useWords(deskCopy)
  const reading = useReading(listStations, {}, 'on-show')
  const { data, offline } = reading
  const work = useAppointment(data?.community.id ?? '')
  const another = () => {
    work.restart()
    void reading.refresh()
  }

  return (
    <DeskFrame page="staff" community={data?.community.name} offline={offline}>
      <Heading note={words.appointNote}>{words.appoint}</Heading>
      <Waiting reading={reading} title={words.stationsMissing} rows={4} />
      {data && !work.appointed && <AppointForm stations={data} work={work} />}
      {work.appointed && <CodeCard appointed={work.appointed} onAnother={another} />}
    </DeskFrame>
  )
}
