import { Screen } from '../../ui/screen'

export default function JoinPage() {
  return <Screen title="登记住处">{null}</Screen>
}
