import { init } from '@cloudbase/node-sdk'
import { type Community, moveManyIn, openCommunity } from '../tests/faults/community'
import { newDeclaration, send } from '../tests/faults/load'
import { type Figure, median, ratio } from './figure'

const rounds = 3
const perRound = 150
const atOnce = 24

/** Submissions through the public door a second, next to bare inserts of the same document by the SDK. */
export async function submissionRate(): Promise<Figure[]> {
  const community = await openCommunity()
  try {
    const personas = await moveManyIn(community, 72)
    const declare = async (n: number) => send(community.door, newDeclaration(personas[n % personas.length]!))
    await declare(0)
    const insert = await bareInsert(community)
    const rates = { declare: [] as number[], insert: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      rates.declare.push(await perSecond(declare))
      rates.insert.push(await perSecond(insert))
    }
    const [submissions, inserts] = [median(rates.declare), median(rates.insert)]
    const shown = `${submissions.toFixed(0)} submissions/s, ${inserts.toFixed(0)} inserts/s, ${atOnce} at once`
    return [ratio('submissions per bare SDK insert', submissions / inserts, shown)]
  } finally {
    await community.close()
  }
}

/** Inserts copies of a stored declaration, so that the documents and their indexes are the same. */
async function bareInsert({ cloud }: Community) {
  const { env, secretId, secretKey, adminUrl } = cloud.at
  const app = init({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin`, keepalive: true } as never)
  const submissions = app.database().collection('submissions')
  const { data } = await submissions.limit(1).get()
  const { _id, ...document } = data[0] as { _id: string }
  return async () => {
    await submissions.add({ ...document })
  }
}

async function perSecond(act: (n: number) => Promise<void>): Promise<number> {
  let next = 0
  const lane = async () => {
    while (next < perRound) await act(next++)
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: atOnce }, lane))
  return (perRound * 1000) / (performance.now() - from)
}
