/**
 * Everything that can be tapped on a page of the desk can be reached with Tab and tapped with Enter or the space
 * bar: `key-taps.weapp.ts` or `key-taps.h5.ts`, put here by Taro.
 */
export declare const useKeyTaps: () => void
