import { Screen } from '../../ui/screen'

export default function DeskTodayPage() {
  return (
    <Screen title="今天" width="desk">
      {null}
    </Screen>
  )
}
