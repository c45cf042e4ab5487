import Taro from '@tarojs/taro'
import { residentCopy } from '../../../domain/copy/resident'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/card'
import { Screen } from '../../ui/screen'
import { communityIn } from './community-code'

/** Somebody came without the code of a community. WeChat can scan it right here; a browser cannot. */
export function NoCode({ onCode }: { onCode: (community: string) => void }) {
  const words = useWords(residentCopy).join
  const scan = async () => {
    // Closing the camera rejects, and is no problem.
    const scanned = await Taro.scanCode({}).catch(() => undefined)
    const community = communityIn(scanned?.path ?? '') ?? communityIn(scanned?.result ?? '')
    if (community) onCode(community)
  }
  return (
    <Screen title={words.title}>
      <Empty title={words.noCode} note={words.noCodeNote}>
        {process.env.TARO_ENV === 'weapp' && (
          <Button act="act-scan" onTap={() => void scan()}>
            {words.scan}
          </Button>
        )}
      </Empty>
    </Screen>
  )
}
