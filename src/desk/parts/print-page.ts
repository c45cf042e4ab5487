/**
 * Prints what the page shows, or undefined where there is no printer to be asked: `print-page.weapp.ts` or
 * `print-page.h5.ts`, put here by Taro.
 */
export declare const printPage: (() => void) | undefined
