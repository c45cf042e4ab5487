/** A node of an address tree, as far as its doorplate is concerned. */
export interface Named {
  readonly name: string
  /** what people call its depth: 栋, 单元, 室, 社, 号 … */
  readonly level: string
}

/** Every name from the top: `3栋 2单元 502`. */
export function plateOf(path: readonly Named[]): string {
  return path.map(({ name }) => name).join(' ')
}

/** What is distinctive in each name, short enough for a row: `3-2-502`. */
export function shortOf(path: readonly Named[]): string {
  return path.map(distinctive).join('-')
}

/** 3栋 → 3, 2单元 → 2, 502 → 502; a name without its level's word stays whole. */
export function distinctive({ name, level }: Named): string {
  return name.endsWith(level) && name.length > level.length ? name.slice(0, -level.length) : name
}
