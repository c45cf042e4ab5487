import { Screen } from '../../ui/screen'

export default function DeclarationPage() {
  return <Screen title="已收到">{null}</Screen>
}
