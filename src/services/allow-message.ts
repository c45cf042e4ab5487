/**
 * Asks whether one more message of this template may be sent here; true when "allow" was tapped. WeChat shows its
 * question only when this is the first thing a tap does. Taro puts `allow-message.weapp.ts` or
 * `allow-message.h5.ts` here.
 */
export declare const allowMessage: (template: string) => Promise<boolean>
