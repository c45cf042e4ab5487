import type { Hand } from './hand'

/** Called at every screen of the house, by name, with the phone it stands on. */
export type Visit = (screen: string, hand: Hand) => Promise<void>
