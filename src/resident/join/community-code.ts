/**
 * The community whose code somebody came in by: `?community=ID` of a page, `scene` of a WeChat code, or the text
 * of a scanned link.
 */
export function communityOf(params: Partial<Record<string, string>>): string | undefined {
  return params.community ?? communityIn(params.scene ?? '')
}

/** WeChat hands a code's scene on encoded, so the sign between name and value may be either. */
export function communityIn(text: string): string | undefined {
  return /community(?:=|%3D)([A-Za-z0-9._:-]+)/i.exec(text)?.[1]
}
