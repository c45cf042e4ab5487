import type { Outcome } from '../contract/declarations'
import type { InEveryLanguage } from './language'

/** What a call or a visit came to, told to the household it is about. `worker` is a name. */
export const outcomeSentences: InEveryLanguage<Record<Outcome, (worker: string) => string>> = {
  'zh-CN': {
    agreed: (worker) => `${worker}和您说好了`,
    'no-answer': (worker) => `${worker}打过电话，您没接到，还会再打`,
    'empty-number': (worker) => `${worker}打电话是空号，会上门来`,
    'wrong-number': (worker) => `${worker}打错了人，会上门来`,
    'nobody-home': (worker) => `${worker}来敲过门，家里没人，还会再来`,
    refused: (worker) => `${worker}和您说过话，过会儿再联系您`,
    'moved-out': (worker) => `${worker}记下您已经搬走`,
    vacant: (worker) => `${worker}记下这里没人住`,
    'not-coming': (worker) => `${worker}记下您暂时不回来`
  },
  en: {
    agreed: (worker) => `${worker} has settled it with you`,
    'no-answer': (worker) => `${worker} called, could not reach you, and will call again`,
    'empty-number': (worker) => `${worker} found the number not in use and will come by`,
    'wrong-number': (worker) => `${worker} reached somebody else and will come by`,
    'nobody-home': (worker) => `${worker} knocked, nobody was home, and will come again`,
    refused: (worker) => `${worker} spoke with you and will be in touch again`,
    'moved-out': (worker) => `${worker} noted that you moved out`,
    vacant: (worker) => `${worker} noted that nobody lives here`,
    'not-coming': (worker) => `${worker} noted that you are not coming back for now`
  }
}
