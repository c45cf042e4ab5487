/** What somebody has said about themself so far; kept on the phone until it is sent. */
export interface JoinDraft {
  door: { readonly id: string; readonly plate: string } | null
  name: string
  phone: string
}

export const emptyDraft: JoinDraft = { door: null, name: '', phone: '' }
