import Taro from '@tarojs/taro'

/** What WeChat answers for a template that may be sent, aloud or not. */
const yes = ['accept', 'acceptWithAudio']

/** Callbacks on purpose, as for every call that Taro hands through. Refusing is an answer, not an error. */
export function allowMessage(template: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = {
      tmplIds: [template],
      success: (answer: Readonly<Record<string, unknown>>) => resolve(yes.includes(String(answer[template]))),
      fail: () => resolve(false)
    }
    // Its typings ask for Alipay's ids too.
    void Taro.requestSubscribeMessage(asked as never)
  })
}
