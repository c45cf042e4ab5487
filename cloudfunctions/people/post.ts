import type { HelperTitle, RoleName } from '../../domain/contract/people'
import { ProblemError } from '../../domain/contract/problem'
import { pull, type Store } from '../ports'
import type { Call } from '../room'

/**
 * A seat somebody sits on: the worker of grid 3, the guard of the north gate. Tasks belong to posts, not to
 * people, so that they stay where they are when somebody is replaced.
 */
export interface Post {
  readonly _id: string
  readonly community: string
  readonly role: RoleName
  readonly station: string | null
  readonly title: HelperTitle | null
  readonly name: string
  readonly phone: string
  /** pseudonym of the claiming code; the code itself is shown once and stored nowhere */
  readonly codeBlind: string
  readonly codeUntil: number
  /** pseudonym of the phone that claimed it; null while nobody has */
  readonly holder: string | null
  readonly claimedAt: number | null
  /** when somebody was taken off it; the name stays, because what they did stays */
  readonly endedAt: number | null
}

/** How long a claiming code is good: handed over in person, the same day. */
export const codeLifetimeMs = 24 * 3_600_000

/** Twelve digits cannot be guessed within a day, whatever the rate, and can still be read over the phone. */
export const codeDigits = 12

/** A post nobody can claim until the desk issues a code: no code has this pseudonym, and no other post. */
export const noCode = (post: string) => ({ codeBlind: `none:${post}`, codeUntil: 0 })

/** A code for a post: the digits to hand over, and what is stored of them. */
export function freshCode(call: Call): { code: string; stored: Pick<Post, 'codeBlind' | 'codeUntil'> } {
  const code = call.ids.digits(codeDigits)
  return {
    code,
    stored: { codeBlind: call.secrets.blind('code', code), codeUntil: call.now + codeLifetimeMs }
  }
}

/**
 * A post this call may change: of the secretary's own community; the street's administrator may reach all.
 * @throws ProblemError `post.unknown`
 */
export async function readPost(call: Call, id: string): Promise<Post> {
  const { role, community } = call.role!
  const post = await call.store.read<Post>('posts', id)
  if (!post || post.role === 'street-admin' || (role === 'secretary' && post.community !== community))
    throw new ProblemError('post.unknown', 'post')
  return post
}

/** Whoever held the post holds it no longer, and is not told anything any more. */
export async function takeRole(store: Store, post: string): Promise<void> {
  await store.change('persons', { 'roles.post': post }, { roles: pull({ post }), reminders: null })
}
