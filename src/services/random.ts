/** Bytes nobody can guess, from the platform: `random.weapp.ts` or `random.h5.ts`, put here by Taro. */
export declare const randomBytes: (count: number) => Promise<Uint8Array>
