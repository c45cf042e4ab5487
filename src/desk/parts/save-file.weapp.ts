import Taro from '@tarojs/taro'

export async function saveFile(name: string, base64: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  await new Promise<void>((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: () => reject(new Error('no room for the file'))
    })
  )
  await Taro.openDocument({ filePath, showMenu: true })
}
