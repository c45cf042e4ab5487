/**
 * Gives a file to whoever asked for it: a download in a browser, opened on a phone, from where it can be passed
 * on. `save-file.weapp.ts` or `save-file.h5.ts`, put here by Taro.
 */
export declare const saveFile: (name: string, base64: string) => Promise<void>
