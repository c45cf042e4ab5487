import { Screen } from '../../ui/screen'

export default function MinePage() {
  return <Screen title="我的">{null}</Screen>
}
