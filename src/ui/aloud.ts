/**
 * What a screen reader is told about a view in WeChat. Taro's templates leave these out, so the build writes them
 * into the templates (`config/index.ts`) and the app tells Taro's runtime about the same ones (`app.tsx`).
 */
export const spokenAttributes = { View: { 'aria-role': '', 'aria-label': '' } }
