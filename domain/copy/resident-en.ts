import type { ResidentWords } from './resident-zh'

/** The resident's pages in English. */
export const residentInEnglish: ResidentWords = {
  home: {
    today: 'Today',
    nothing: 'Nothing to do today',
    nothingNote: 'Back from another city? Say so here first',
    away: 'I am back from a trip',
    see: 'See what to do',
    declared: 'What you declared',
    neverLeft: 'Did not leave town',
    waiting: 'Worker will be in touch',
    closed: 'Done',
    worker: 'My grid worker',
    workerNote: 'Call about anything',
    callWorker: (name) => `Call ${name}`,
    confirming: (worker) => `Waiting for ${worker} to confirm; you can declare now`,
    newcomer: 'First, where do you live?',
    newcomerNote:
      'Once only, about a minute. After that you see here who your grid worker is and how to call.',
    join: 'Register my door'
  },
  join: {
    title: 'Register',
    question: 'Which door is yours?',
    say: 'How do you say your address?',
    questionNote: 'Or start with the building and tap your way down',
    about: 'Who are you?',
    aboutNote: 'Only your grid worker and the community desk can see this',
    name: 'Name',
    nameHint: 'For example Wang Fang',
    phone: 'Mobile number',
    phoneHint: '11 digits',
    phoneShort: (missing) => `This number is ${missing} short. Please have a look`,
    phoneLong: (extra) => `This number has ${extra} too many. Please have a look`,
    phoneOdd: 'A mobile number has 11 digits and starts with 1. Please have a look',
    change: 'Another door',
    send: 'Register',
    noCode: 'Please come in by the code downstairs',
    noCodeNote: 'Scan the Linshao code in your stairwell or at the gate, or call the community.',
    scan: 'Scan',
    noDoors: 'No doors are listed here yet. Please tell the community'
  },
  result: {
    title: 'Received',
    youDeclared: 'You declared',
    moved: (door) => `Moved to ${door}, and this went along`,
    decidedAnew: (community) => `${community} changed what it asks; yours was worked out again`,
    earlier: (count) => (count === 1 ? 'See what was asked before' : `See the ${count} earlier versions`),
    hideEarlier: 'Close the earlier ones',
    until: (moment) => `Until ${moment}`,
    nowhere: 'Did not leave the city lately',
    routed: (worker) => `Sent to ${worker}, your grid worker`,
    due: (worker, deadline) => `${worker} will be in touch ${deadline}`,
    dueMeasure: 'You will hear what to do. Say so if anything is difficult',
    dueNone: 'Just a check; nothing to prepare',
    finished: 'This is settled',
    call: (worker) => `Call ${worker}`,
    good: 'OK'
  },
  mine: {
    title: 'Me',
    look: 'Display',
    elder: 'Large text',
    on: 'On',
    off: 'Off',
    language: '语言 Language',
    house: 'Home',
    family: 'Family',
    familyNote: 'Declare for elders and children',
    move: 'I moved',
    moveNote: 'To another door',
    staff: 'Staff',
    claim: 'Register as staff',
    claimNote: 'The 12-digit code from the community, good for one day',
    code: 'Code',
    codeHint: '12 digits',
    codeMissing: 'Please put in the code the community gave you',
    codeShort: (missing) => `The code is ${missing} short. Please have a look`,
    send: 'Register',
    claimed: (name, role) => `Done, ${name}. You are now: ${role}.`
  },
  trouble: {
    home: 'We could not show your home',
    places: 'We could not show the doors',
    declaration: 'We could not show this declaration'
  }
}
