/** Ctrl+K, or ⌘K, from every page of the desk: `find-key.weapp.ts` or `find-key.h5.ts`, put here by Taro. */
export declare const useFindKey: (onFind: () => void) => void

/** Whoever comes to look for somebody at a desk can begin to type at once. */
export declare const useFindFocus: () => void
