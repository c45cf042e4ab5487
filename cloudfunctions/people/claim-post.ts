import { claimPost } from '../../domain/contract/people'
import { ProblemError } from '../../domain/contract/problem'
import { gt, noneOf, oneOf, push } from '../ports'
import { act, type Call, type HeldRole } from '../room'
import { type Post, takeRole } from './post'
import { strangerToPerson } from './person'

export const claimPostAct = act({
  operation: claimPost,
  allow: 'anyone',
  audit: 'inside',
  async run(call, { code }) {
    // One conditional update: two phones with the same code cannot both have it, and the same phone may repeat.
    const post = await call.store.changeOne<Post>(
      'posts',
      {
        codeBlind: call.secrets.blind('code', code),
        codeUntil: gt(call.now),
        holder: oneOf([null, call.caller])
      },
      { holder: call.caller, claimedAt: call.now }
    )
    if (!post) throw new ProblemError('post.code-unknown', 'code')
    const { _id, role, community, station, name } = post
    await giveRole(call, { post: _id, role, community, station })
    await withdrawIfEnded(call, _id)
    return { role, name }
  }
})

async function giveRole(call: Call, role: HeldRole): Promise<void> {
  const person = call.person ?? (await strangerToPerson(call))
  if (person.roles.some((held) => held.post === role.post)) return
  // Only while the role is not there yet, so that two repeats at once add it once.
  const without = { _id: person._id, 'roles.post': noneOf([role.post]) }
  await call.store.change('persons', without, { roles: push({ ...role }) })
}

/** The desk may end the post at this very moment, before it could see whose role to take. */
async function withdrawIfEnded(call: Call, id: string): Promise<void> {
  const post = await call.store.read<Post>('posts', id)
  if (post?.endedAt === null) return
  await takeRole(call.store, id)
  throw new ProblemError('post.code-unknown', 'code')
}
