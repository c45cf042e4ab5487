import { declareTrip, type DeclarationView } from '../../domain/contract/declarations'
import type { InputOf } from '../../domain/contract/operation'
import { addDays, dayOf } from '../../domain/rules/day'
import { said } from '../rooms/steps'
import { clientId, type PublicDoor } from './public-door'

/** One declaration on its way: sent until it is acknowledged, always under the same id. */
export interface Declaration {
  readonly persona: string
  readonly clientId: string
  readonly input: InputOf<typeof declareTrip>
  /** what the phone was told; undefined while nobody told it anything */
  answer?: DeclarationView
}

/** Back from Fengtai today. */
export function newDeclaration(persona: string): Declaration {
  const today = dayOf(Date.now())
  const trip = { region: '110106', regionName: '北京市丰台区', from: addDays(today, -6), to: today }
  const how = { passingThrough: false, transport: 'train', transportNumber: 'G91' } as const
  return { persona, clientId: clientId(), input: said([{ ...trip, ...how }]) }
}

/** Sends a declaration once. @throws Error when it stayed without an answer, or the answer is a problem */
export async function send(door: PublicDoor, declaration: Declaration): Promise<void> {
  const { persona, clientId: id, input } = declaration
  const reply = await door.send(persona, declareTrip.room, { act: declareTrip.act, id, input })
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem))
  declaration.answer = reply.data as DeclarationView
}

/** Sends as a phone does, again and again: the connection it kept open may be the one that was just cut. */
export async function sendUntilAnswered(door: PublicDoor, declaration: Declaration): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await send(door, declaration)
    } catch (error) {
      if (tries === 5) throw error
    }
  }
}

/** Phones that declare without pause, each waiting for its answer before it sends the next. */
export class Load {
  readonly sent: Declaration[] = []
  inFlight = 0
  #stopped = false
  readonly #phones: Promise<void>[]

  /** @param atOnce how many requests are kept in flight @param personas take turns, so that nobody asks too often */
  constructor(
    private readonly door: PublicDoor,
    private readonly personas: readonly string[],
    atOnce: number
  ) {
    this.#phones = Array.from({ length: atOnce }, (_, lane) => this.#keepDeclaring(lane, atOnce))
  }

  /** Lets every request end, well or badly, and starts no further ones. */
  async settle(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#phones)
  }

  /** A phone whose request was cut stops: somebody has pulled the plug. */
  async #keepDeclaring(lane: number, atOnce: number): Promise<void> {
    let acknowledged = true
    for (let turn = lane; acknowledged && !this.#stopped; turn += atOnce) {
      const declaration = newDeclaration(this.personas[turn % this.personas.length]!)
      this.sent.push(declaration)
      this.inFlight++
      acknowledged = await send(this.door, declaration).then(
        () => true,
        () => false
      )
      this.inFlight--
    }
  }
}
