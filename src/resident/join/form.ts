/** What somebody has said about themself so far; kept on the phone until it is sent. */
export interface JoinDraft {
  /** the door in their own words */
  said: string
  door: { readonly id: string; readonly plate: string } | null
  name: string
  phone: string
}

export const emptyDraft: JoinDraft = { said: '', door: null, name: '', phone: '' }
