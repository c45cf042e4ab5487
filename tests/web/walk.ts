import { motherAndDaughter } from '../../demo/stories/mother-and-daughter'
import { liJuan } from '../../demo/stories/cast'
import type { Step, Story } from '../../demo/stories/story'
import { dayAfter, dayInChina } from '../../domain/copy/times'
import type { Hand } from './hand'

const daysAt = (now: number) => {
  const today = dayInChina(now)
  return new Map([
    ['today', today],
    ['yesterday', dayAfter(today, -1)]
  ])
}

/**
 * Walks a story with real hands.
 * @param hands by persona
 * @param now the cloud's clock, milliseconds
 * @param onStep told after each step
 * @param forward moves the street's clock on, milliseconds
 * @returns what was kept on the way
 */
export async function walk(
  story: Story,
  hands: Readonly<Record<string, Hand>>,
  now: number,
  onStep: (step: Step) => void,
  forward: (ms: number) => void = () => undefined
): Promise<ReadonlyMap<string, string>> {
  const kept = daysAt(now)
  for (const { later = 0, steps } of story.chapters) {
    if (later > 0) forward(later)
    for (const step of steps) {
      const says = await hands[step.persona]!.follow(step, kept)
      if (step.does === 'keep') kept.set(step.name, says ?? '')
      onStep(step)
    }
  }
  return kept
}

/** Fills in a declaration as Li Juan does in the story, from her home until only the last tap is left. */
export async function fillIn(juan: Hand, now: number): Promise<void> {
  const hers = motherAndDaughter.chapters
    .flatMap(({ steps }) => steps)
    .filter(({ persona }) => persona === liJuan.persona)
  for (const step of hers) {
    if (step.at === '.act-send') return
    await juan.follow(step, daysAt(now))
  }
}
