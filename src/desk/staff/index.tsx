import { useState } from 'react'
import { View } from '@tarojs/components'
import { listStations } from '../../../domain/contract/desk'
import { listStaff } from '../../../domain/contract/staff'
import { deskCopy } from '../../../domain/copy/desk'
import { staffCopy } from '../../../domain/copy/staff'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { Waiting } from '../../ui/waiting'
import { useAppointment } from '../parts/appoint'
import { AppointForm } from '../parts/appoint-form'
import { CodeCard } from '../parts/code-card'
import { DeskFrame } from '../parts/frame'
import { StaffBoard } from '../parts/staff-board'
import { useStaff } from '../parts/staff-work'
import './index.scss'

export default function StaffPage() {
  const words = useWords(staffCopy)
  const reading = useReading(listStaff, {}, 'on-show')
  const { data, offline, refresh } = reading
  const [appointing, setAppointing] = useState(false)
  const work = useStaff(refresh)
  const toList = () => {
    setAppointing(false)
    work.hideCode()
    void refresh()
  }
  return (
    <DeskFrame page="staff" community={data?.community.name} offline={offline}>
      {appointing && <AppointPage community={data?.community.id ?? ''} onDone={toList} />}
      {work.issued && <CodeCard appointed={work.issued} onDone={toList} />}
      {!appointing && !work.issued && (
        <>
          <View className="staff-head">
            <View>
              <View className="staff-title">{words.people}</View>
              {data && <View>{words.peopleNote(data.posts.length, data.grids.length)}</View>}
            </View>
            <View className="staff-add">
              <Button act="act-new-staff" onTap={() => setAppointing(true)}>
                {words.appoint}
              </Button>
            </View>
          </View>
          {work.said && (
            <View className="staff-said" ariaRole="status">
              {work.said}
            </View>
          )}
          <Waiting reading={reading} title={words.listMissing} rows={6} />
          {data && <StaffBoard staff={data} work={work} refresh={refresh} />}
        </>
      )}
    </DeskFrame>
  )
}

/** Somebody new: who, what, where; then the code for them. */
function AppointPage({ community, onDone }: { community: string; onDone: () => void }) {
  const words = useWords(deskCopy)
  const reading = useReading(listStations, {}, 'on-show')
  const { data, refresh } = reading
  const work = useAppointment(community)
  const another = () => {
    work.restart()
    void refresh()
  }
  if (work.appointed) return <CodeCard appointed={work.appointed} onDone={onDone} onAnother={another} />
  return (
    <>
      <Heading note={words.appointNote}>{words.appoint}</Heading>
      <Waiting reading={reading} title={words.stationsMissing} rows={4} />
      {data && <AppointForm stations={data} work={work} />}
      <View className="appoint">
        <Button act="act-to-staff" kind="line" onTap={onDone}>
          {words.toStaff}
        </Button>
      </View>
    </>
  )
}
