/** A browser takes no messages of WeChat's. */
export function allowMessage(_template: string): Promise<boolean> {
  return Promise.resolve(false)
}
