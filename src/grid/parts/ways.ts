import Taro from '@tarojs/taro'

export const taskUrl = (id: string) => `/grid/task/index?task=${id}`

/** Back to the worker's list, also for a task that was opened by a link and has nothing behind it. */
export function backToList(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: '/grid/today/index' })
}
