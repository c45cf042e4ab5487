/**
 * The community whose code somebody came in by: `?community=ID` of a page, `scene` of a WeChat code, or the text
 * of a scanned link.
 */
export function communityOf(params: Partial<Record<string, string>>): string | undefined {
  return params.community ?? communityIn(decodeURIComponent(params.scene ?? ''))
}

export function communityIn(text: string): string | undefined {
  return /community=([A-Za-z0-9._:-]+)/.exec(text)?.[1]
}
