import { Screen } from '../../ui/screen'

export default function DeclarePage() {
  return <Screen title="我从外地回来了">{null}</Screen>
}
