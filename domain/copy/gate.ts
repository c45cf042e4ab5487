import type { InEveryLanguage } from './language'

const chinese = {
  onDuty: (staff: string) => `${staff}在岗`,
  whose: '这户归谁管',
  whoseNote: '有人没登记，就按门牌找到管这户的人',
  say: '他说的门牌',
  climb: (name: string) => `重选${name}`,
  inCharge: '管这户的是',
  call: (worker: string) => `打给${worker}`,
  another: '再查一户',
  noDoors: '这里还没有门牌',
  noDoorsNote: '社区把楼栋录进来，这里就能查。急的话先打给社区。',
  postMissing: '门岗没打开'
}
type Words = typeof chinese

const english: Words = {
  onDuty: (staff) => `${staff} on duty`,
  whose: 'Who looks after this door?',
  whoseNote: 'When somebody is not registered, find the person in charge by the door',
  say: 'The address as they say it',
  climb: (name) => `Choose ${name} again`,
  inCharge: 'In charge of this door',
  call: (worker) => `Call ${worker}`,
  another: 'Another door',
  noDoors: 'No doors here yet',
  noDoorsNote:
    'They can be looked up once the community has entered its buildings. If it is urgent, call the community.',
  postMissing: 'We could not open the gate'
}

/** What a guard reads. */
export const gateCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
