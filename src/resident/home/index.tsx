import { Screen } from '../../ui/screen'

export default function HomePage() {
  return <Screen title="首页">{null}</Screen>
}
