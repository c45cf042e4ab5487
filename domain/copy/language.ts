/** The languages the house speaks. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** One set of sentences in every language; a sentence missing in one of them does not compile. */
export type InEveryLanguage<Words> = Readonly<Record<Language, Words>>
