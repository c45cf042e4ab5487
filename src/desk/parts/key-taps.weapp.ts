/** A mini-program has no keyboard to listen to. */
export function useKeyTaps(): void {}
