import { ProblemError } from '../../domain/contract/problem'
import { issueCode } from '../../domain/contract/staff'
import { act } from '../room'
import { freshCode, readPost } from './post'

export const issueCodeAct = act({
  operation: issueCode,
  allow: ['street-admin', 'secretary'],
  audit: 'inside',
  async run(call, { post: id }) {
    const post = await readPost(call, id)
    if (post.endedAt !== null) throw new ProblemError('post.unknown', 'post')
    const { code, stored } = freshCode(call)
    // Whoever claims it at this moment with the code before keeps it.
    const issued = await call.store.change(
      'posts',
      { _id: id, holder: null, endedAt: null },
      { ...stored, codeIssuedBy: call.role!.post, codeIssuedAt: call.now }
    )
    if (issued === 0) throw new ProblemError('post.claimed', 'post')
    return { post: id, code, codeUntil: stored.codeUntil }
  }
})
