import type { IPluginContext } from '@tarojs/service'
import { spokenAttributes } from '../src/ui/aloud'

interface Platform {
  readonly template?: { mergeComponents(ctx: IPluginContext, patch: typeof spokenAttributes): void }
}

/** Writes what screen readers need into the mini-program's templates. */
export default function spoken(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => platform.template?.mergeComponents(ctx, spokenAttributes)
  })
}
