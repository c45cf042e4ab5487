import { type Mutation, testIn } from './mutation'

const resident = testIn('tests/weapp/resident.test.ts')
const grid = testIn('tests/weapp/grid.test.ts')

/** What people hold, seen through the compiled mini-program. */
export const pages: readonly Mutation[] = [
  {
    harm: 'a button does nothing',
    file: 'src/ui/button/index.tsx',
    find: 'onClick={onTap}',
    replace: '',
    red: resident('where: beside the places')
  },
  {
    harm: 'a field forgets what is typed into it',
    file: 'src/ui/field/index.tsx',
    find: 'onInput={(event) => onType(event.detail.value)}',
    replace: '',
    red: resident('closing the app loses nothing')
  },
  {
    harm: 'a day cannot be tapped',
    file: 'src/ui/days/index.tsx',
    find: 'onClick={() => onTap(day)}',
    replace: '',
    red: resident('days tapped the wrong way never become a trip that ends before it starts')
  },
  {
    harm: 'the form’s last button goes on for ever instead of sending',
    file: 'src/declaring/declaring.tsx',
    find: 'onTap={() => void flow.submit()}',
    replace: 'onTap={flow.next}',
    red: resident('without her consent nothing leaves the phone, and it says so')
  },
  {
    harm: 'a declaration leaves the phone without a yes',
    file: 'src/declaring/flow.ts',
    find: "if (!agreed) return setProblem(problemHere('consent.missing', 'consent'))",
    replace: '',
    red: resident('without her consent nothing leaves the phone, and it says so')
  },
  {
    harm: 'the form does not say what is missing',
    file: 'src/declaring/flow.ts',
    find: '{ region: words.whereMissing }',
    replace: '{}',
    red: resident('where: beside the places')
  },
  {
    harm: 'the form is still full after it was sent',
    file: 'src/declaring/flow.ts',
    find: '    forget()\n',
    replace: '',
    red: resident('at home it stands under what she declared, and the form is empty again')
  },
  {
    harm: 'a trip ends before it starts',
    file: 'src/declaring/draft.ts',
    find: 'day >= from ? { from, to: day } : { from: day, to: from }',
    replace: '{ from, to: day }',
    red: resident('days tapped the wrong way never become a trip that ends before it starts')
  },
  {
    harm: 'a browser’s storage is asked where there is none',
    file: 'src/services/draft.ts',
    find: 'Taro.setStorageSync(storageKey, latest.current)',
    replace: 'localStorage.setItem(storageKey, JSON.stringify(latest.current))',
    red: resident('when and how: beside the days and the means, and what she chose stays')
  },
  {
    harm: 'closing the app loses what was typed',
    file: 'src/services/draft.ts',
    find: 'Taro.setStorageSync(storageKey, latest.current)',
    replace: '',
    red: resident('days tapped the wrong way never become a trip that ends before it starts')
  },
  {
    harm: 'a retry is another submission',
    file: 'src/services/submission-id.ts',
    find: 'if (pending && pending.body === body) return pending.id',
    replace: '',
    red: resident('the retry was the same submission')
  },
  {
    harm: 'a lost network is called an accident of ours',
    file: 'src/services/call.ts',
    find: "return refuse('request.offline')",
    replace: "return refuse('internal.error')",
    red: resident(
      'she declares in 16 taps and 12 typed characters at most, though the network fails her once'
    )
  },
  {
    harm: 'without network the last seen list is wiped away',
    file: 'src/services/refresh.ts',
    find: 'if (answer.ok) lastSeen.set(seenAs, answer.data)',
    replace: 'lastSeen.set(seenAs, answer.ok ? answer.data : undefined)',
    red: resident('without network she sees what she last saw')
  },
  {
    harm: 'a list in the foreground grows old',
    file: 'src/services/refresh.ts',
    find: 'if (!left) timer = setInterval(() => void refresh(), refreshMs)',
    replace: 'if (!left) timer = undefined',
    red: grid('what Li Juan declares stands in her list at the next look')
  },
  {
    harm: 'pulling a page down does nothing',
    file: 'src/services/refresh.ts',
    find: 'usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))',
    replace: 'usePullDownRefresh(() => Taro.stopPullDownRefresh())',
    red: grid('the resident’s phone shows it, and not the note')
  },
  {
    harm: 'a row of the list opens nothing',
    file: 'src/grid/parts/task-row.tsx',
    find: 'onTap={() => void Taro.navigateTo({ url: taskUrl(task.id, helping) })}',
    replace: 'onTap={() => undefined}',
    red: grid('she opens it and calls without seeing the number')
  },
  {
    harm: 'the worker is given the number and nothing rings',
    file: 'src/grid/parts/task-footer.tsx',
    find: 'await Taro.makePhoneCall({ phoneNumber: answer.data.phone }).catch(() => undefined)',
    replace: '',
    red: grid('she opens it and calls without seeing the number')
  },
  {
    harm: 'the worker’s note is not sent',
    file: 'src/grid/parts/outcome.ts',
    find: 'note: draft.note.trim()',
    replace: "note: ''",
    red: grid('without network what came of it is not lost, and the retry is the same submission')
  },
  {
    harm: 'a wrong code is met with silence',
    file: 'src/resident/mine/claim-post.tsx',
    find: 'if (!answer.ok) return setProblem(answer.problem.sentence)',
    replace: 'if (!answer.ok) return',
    red: grid('a code nobody gave out opens nothing')
  },
  {
    harm: 'a post on the phone leads nowhere',
    file: 'src/resident/mine/index.tsx',
    find: 'onTap={() => void Taro.navigateTo({ url })}',
    replace: 'onTap={() => undefined}',
    red: grid('Chen Xia claims her post with the code from the desk and finds an empty list')
  }
]
