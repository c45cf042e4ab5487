/** A mini-program has no keyboard to listen to. */
export function useFindKey(): void {}

/** On a phone the keyboard would hide the page. */
export function useFindFocus(): void {}
