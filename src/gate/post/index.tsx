import { Screen } from '../../ui/screen'

export default function PostPage() {
  return <Screen title="门岗">{null}</Screen>
}
