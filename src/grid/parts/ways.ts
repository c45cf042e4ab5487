import Taro from '@tarojs/taro'

/** A worker's own task, or one that was lent to a helper. */
export const taskUrl = (id: string, lent: boolean) => `/grid/${lent ? 'lent' : 'task'}/index?task=${id}`

/** Where a worker corrects what a household declared. */
export const correctUrl = (id: string) => `/grid/declaring/index?task=${id}`

/** Where she declares for somebody at a door. */
export const atDoorUrl = '/grid/declaring/index'

/** Back to the worker's list, also for a task that was opened by a link and has nothing behind it. */
export function backToList(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: '/grid/today/index' })
}
