import { Screen } from '../../ui/screen'

export default function GridTodayPage() {
  return <Screen title="今天">{null}</Screen>
}
