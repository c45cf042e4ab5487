import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { openHome, type RoleName } from '../../../domain/contract/people'
import { residentCopy } from '../../../domain/copy/resident'
import { roleWords } from '../../../domain/copy/roles'
import { streetDutyCopy } from '../../../domain/copy/street-duty'
import { useReading } from '../../services/refresh'
import { changeSession, useSession, useWords } from '../../services/session'
import { List, Row } from '../../ui/list'
import type { IconName } from '../../ui/icon'
import { Pill } from '../../ui/pill'
import { Plate } from '../../ui/plate'
import { Screen } from '../../ui/screen'
import { ClaimPost } from './claim-post'
import './index.scss'

/** Where each post's own front end begins. */
const entrances: Record<Exclude<RoleName, 'resident'>, { url: string; icon: IconName }> = {
  'gate-staff': { url: '/gate/post/index', icon: 'gate' },
  'grid-worker': { url: '/grid/today/index', icon: 'grid' },
  helper: { url: '/grid/today/index', icon: 'grid' },
  landlord: { url: '/resident/tenants/index', icon: 'badge' },
  secretary: { url: '/desk/today/index', icon: 'desk' },
  'street-admin': { url: '/desk/today/index', icon: 'desk' }
}

export default function MinePage() {
  const { data, offline, refresh } = useReading(openHome, {})
  const { elder, language } = useSession()
  const words = useWords(residentCopy).mine
  const duty = useWords(streetDutyCopy)
  const household = data?.household
  return (
    <Screen title={words.title} onBack={null} offline={offline} tabs>
      {household && (
        <View className="mine-person">
          <View className="mine-name">{household.name}</View>
          <Plate name={`${household.community.name} ${household.door.short}`} />
        </View>
      )}
      {household && (
        <List heading={words.house}>
          <Row
            act="row-family"
            icon="people"
            title={words.family}
            note={words.familyNote}
            onTap={() => void Taro.navigateTo({ url: '/resident/family/index' })}
          />
          <Row
            act="row-move"
            icon="gate"
            title={words.move}
            note={words.moveNote}
            onTap={() => void Taro.navigateTo({ url: '/resident/move/index' })}
          />
        </List>
      )}
      <List heading={words.look}>
        <Row
          act="row-elder"
          icon="text"
          title={words.elder}
          side={<Pill tone={elder ? 'brand' : 'plain'}>{elder ? words.on : words.off}</Pill>}
          onTap={() => changeSession({ elder: !elder })}
        />
        <Row
          act="row-language"
          icon="language"
          title={words.language}
          side={language === 'en' ? 'English' : '中文'}
          onTap={() => changeSession({ language: language === 'en' ? 'zh-CN' : 'en' })}
        />
      </List>
      <List heading={words.staff}>
        {data?.posts.map(({ role, community }) => {
          if (role === 'resident') return null
          const { url, icon } = entrances[role]
          return (
            <Row
              key={role}
              act={`row-post-${role}`}
              icon={icon}
              title={roleWords[language][role]}
              note={community}
              onTap={() => void Taro.navigateTo({ url })}
            />
          )
        })}
        {data?.posts.some(({ role }) => role === 'street-admin') && (
          <Row
            act="row-street-duty"
            icon="grid"
            title={duty.title}
            note={duty.note}
            onTap={() => void Taro.navigateTo({ url: '/grid/today/index' })}
          />
        )}
        <ClaimPost onClaimed={() => void refresh()} />
      </List>
    </Screen>
  )
}
