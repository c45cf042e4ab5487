export interface RowKeys {
  readonly count: number
  /** the row the arrows stand on; -1 for none */
  readonly at: number
  readonly onMove: (row: number) => void
  readonly onEnter: (row: number) => void
}

/**
 * Arrow keys walk the rows of a table and keep the one they stand on (`.table-row-at`) in sight, Enter opens it:
 * `row-keys.weapp.ts` or `row-keys.h5.ts`, put here by Taro.
 */
export declare const useRowKeys: (keys: RowKeys) => void
