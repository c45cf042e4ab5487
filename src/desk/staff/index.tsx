import { Screen } from '../../ui/screen'

export default function StaffPage() {
  return (
    <Screen title="工作人员" width="desk">
      {null}
    </Screen>
  )
}
