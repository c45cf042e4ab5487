import { View } from '@tarojs/components'
import { deskCopy } from '../../../domain/copy/desk'
import { roleWords } from '../../../domain/copy/roles'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import type { Appointment, HiredRole } from './appoint'
import { type Stations, StationList } from './station-list'

const roles: readonly HiredRole[] = ['grid-worker', 'gate-staff', 'secretary']
const fields = ['name', 'phone', 'role', 'station']

/** Who, which number, what they do and where. */
export function AppointForm({ stations, work }: { stations: Stations; work: Appointment }) {
  const words = useWords(deskCopy)
  const names = useWords(roleWords)
  const { form, change, problem, busy, send } = work
  const { role } = form
  const elsewhere = problem && !fields.includes(problem.field ?? '') ? problem.sentence : undefined
  return (
    <View className="appoint">
      <Field
        act="field-name"
        label={words.name}
        value={form.name}
        maxLength={30}
        problem={problemAt(problem, 'name')}
        onType={(name) => change({ name })}
      />
      <Field
        act="field-phone"
        label={words.phone}
        hint={words.phoneHint}
        keyboard="number"
        value={form.phone}
        maxLength={13}
        problem={problemAt(problem, 'phone')}
        onType={(phone) => change({ phone })}
      />
      <View className="appoint-part">
        <View className="appoint-label">{words.role}</View>
        <Choices
          options={roles.map((id) => ({ id, label: names[id] }))}
          chosen={role}
          onChoose={(id) => change({ role: id as HiredRole, station: undefined })}
        />
        <ProblemNote sentence={problemAt(problem, 'role')} />
      </View>
      {role === 'secretary' && <View className="appoint-label">{words.secretaryNote}</View>}
      {role !== undefined && role !== 'secretary' && (
        <StationList
          role={role}
          stations={stations}
          chosen={form.station}
          problem={problemAt(problem, 'station')}
          onChoose={(station) => change({ station })}
        />
      )}
      <ProblemNote sentence={elsewhere} />
      <Button act="act-appoint" busy={busy} onTap={() => void send()}>
        {words.send}
      </Button>
    </View>
  )
}
