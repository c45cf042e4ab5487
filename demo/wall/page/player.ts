import type { Chapter, Step, Story } from '../../stories/story'
import { filled } from '../../stories/story'
import { dayAfter, dayInChina } from '../../../domain/copy/times'
import type { FingerAnswer, FingerStep } from './finger-step'

export interface Stage {
  /** the cloud's clock, milliseconds */
  readonly now: () => number
  /** 1 as hands do it, less is faster */
  readonly pace: number
  readonly frameOf: (persona: string) => HTMLIFrameElement
  readonly originOf: (persona: string) => string
  readonly onChapter: (chapter: Chapter) => void
  /** moves the street's clock on, milliseconds */
  readonly forward: (ms: number) => Promise<void>
  /** whose phone the next step happens on */
  readonly onStep: (persona: string) => void
}

/**
 * Plays a story on phones that have just been opened. The player only lends a finger and moves the clock: everything
 * that happens, happens because a phone was touched or time has passed.
 * @throws Error when the finger is stuck: the page does not show what the story says
 */
export async function play(story: Story, stage: Stage): Promise<void> {
  const today = dayInChina(stage.now())
  const kept = new Map([
    ['today', today],
    ['yesterday', dayAfter(today, -1)]
  ])
  for (const chapter of story.chapters) {
    stage.onChapter(chapter)
    if (chapter.later) await stage.forward(chapter.later)
    for (const step of chapter.steps) {
      stage.onStep(step.persona)
      const says = await touch(step, kept, stage)
      if (step.does === 'keep') kept.set(step.name, says)
    }
  }
}

async function touch(step: Step, kept: ReadonlyMap<string, string>, stage: Stage): Promise<string> {
  const { persona } = step
  const asked = { at: filled(step.at, kept), pace: stage.pace }
  const lent: FingerStep = { ...step, ...asked }
  const line = new MessageChannel()
  const answered = new Promise<FingerAnswer>((resolve) => {
    line.port1.onmessage = ({ data }) => resolve(data as FingerAnswer)
  })
  stage.frameOf(persona).contentWindow?.postMessage(lent, stage.originOf(persona), [line.port2])
  const answer = await answered
  line.port1.close()
  if ('stuck' in answer) throw new Error(answer.stuck)
  return answer.says
}
