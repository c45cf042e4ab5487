import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { householdCopy } from '../../../domain/copy/households'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/card'
import { Plate } from '../../ui/plate'
import { Screen } from '../../ui/screen'

const goHome = () => void Taro.switchTab({ url: '/resident/home/index' })

/** Registered: nobody has to wait for the worker before saying where they have been. */
export function Joined({ plate }: { plate: string }) {
  const words = useWords(householdCopy).joined
  // Home stays below, so that the way back from the declaration leads there.
  const declare = () => void Taro.redirectTo({ url: '/resident/declare/index' })
  const footer = (
    <>
      <Button act="act-declare" kind="line" onTap={declare}>
        {words.declare}
      </Button>
      <Button act="act-home" onTap={goHome}>
        {words.home}
      </Button>
    </>
  )
  return (
    <Screen onBack={goHome} footer={footer}>
      <View>
        <Plate name={plate} size="big" />
      </View>
      <Heading note={words.note}>{words.title}</Heading>
    </Screen>
  )
}
