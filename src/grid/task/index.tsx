import { Screen } from '../../ui/screen'

export default function TaskPage() {
  return <Screen title="一家的事">{null}</Screen>
}
