import Taro from '@tarojs/taro'

/** Callbacks on purpose: Taro hands this call through, and not every library version of WeChat promises. */
export function randomBytes(count: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: reject
    })
  })
}
