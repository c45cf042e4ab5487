import Taro from '@tarojs/taro'

export async function saveFile(name: string, base64: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, showMenu: true })
}
