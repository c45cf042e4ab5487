import { View } from '@tarojs/components'
import { helperTitle, type HelperTitle } from '../../../domain/contract/people'
import { deskCopy } from '../../../domain/copy/desk'
import { roleWords, titleWords } from '../../../domain/copy/roles'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Field, problemAt, ProblemNote } from '../../ui/field'
import type { Appointment, HiredRole } from './appoint'
import { RentedPart } from './rented-part'
import { type Stations, StationList } from './station-list'

const roles: readonly HiredRole[] = ['grid-worker', 'helper', 'gate-staff', 'secretary', 'landlord']
const fields = ['name', 'phone', 'role', 'title', 'station']

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
          onChoose={(id) => change({ role: id as HiredRole, title: undefined, station: undefined })}
        />
        <ProblemNote sentence={problemAt(problem, 'role')} />
      </View>
      {role && <WherePart role={role} stations={stations} work={work} />}
      <ProblemNote sentence={elsewhere} />
      <Button act="act-appoint" busy={busy} onTap={() => void send()}>
        {words.send}
      </Button>
    </View>
  )
}

/** What a role still needs to know: the grid, the gate, what is let, what a helper is called. */
function WherePart({ role, stations, work }: { role: HiredRole; stations: Stations; work: Appointment }) {
  const words = useWords(deskCopy)
  const { form, change, problem } = work
  const at = { chosen: form.station, problem: problemAt(problem, 'station') }
  if (role === 'secretary') return <View className="appoint-label">{words.secretaryNote}</View>
  if (role === 'landlord') {
    return (
      <RentedPart
        community={stations.community.id}
        plate={form.station === undefined ? '' : form.plate}
        problem={at.problem}
        onChoose={(station, plate) => change({ station, plate })}
      />
    )
  }
  return (
    <>
      {role === 'helper' && <TitlePart work={work} />}
      <StationList role={role} stations={stations} {...at} onChoose={(station) => change({ station })} />
    </>
  )
}

function TitlePart({ work: { form, change, problem } }: { work: Appointment }) {
  const words = useWords(deskCopy)
  const names = useWords(titleWords)
  return (
    <View className="appoint-part">
      <View className="appoint-label">{words.title}</View>
      <Choices
        options={helperTitle.options.map((id) => ({ id, label: names[id] }))}
        chosen={form.title}
        onChoose={(id) => change({ title: id as HelperTitle })}
      />
      <ProblemNote sentence={problemAt(problem, 'title')} />
      <View className="appoint-label">{words.helperNote}</View>
    </View>
  )
}
