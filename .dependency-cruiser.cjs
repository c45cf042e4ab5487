/** Who may import whom: docs/decisions/0002-layout.md draws the picture, this file is the law. */

const topics = 'people|places|campaigns|submissions|declarations|tasks|telling|upkeep|imports'
const fronts = 'resident|gate|grid|desk'

/** A folder that may import only what is named; everything else in the house is forbidden to it. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed }
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'topics-form-no-circle',
      severity: 'error',
      scope: 'folder',
      from: { path: '^cloudfunctions/' },
      to: { circular: true }
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'contract',
      '^domain/contract/',
      ['^domain/contract/', '^node_modules/zod/'],
      'The paper both sides signed knows nobody.'
    ),
    only(
      'rules',
      '^domain/rules/(?!day\\.ts)',
      ['^domain/(contract|rules)/'],
      'Rules are pure: no library, no SDK.'
    ),
    only(
      'rules-day',
      '^domain/rules/day\\.ts',
      ['^domain/contract/', '^node_modules/dayjs/'],
      'Dates are dayjs in one file.'
    ),
    only(
      'pass',
      '^domain/pass/',
      ['^domain/(contract|pass)/', '^node_modules/@noble/'],
      'The same pass on phone, gate and cloud: no SDK, no clock.'
    ),
    only(
      'copy',
      '^domain/copy/',
      ['^domain/(contract|copy)/', '^domain/rules/day\\.ts'],
      'Sentences know contracts.'
    ),
    only(
      'request-path',
      '^cloudfunctions/(ports|room|handle|parse)\\.ts',
      ['^domain/', '^cloudfunctions/(ports|room|handle|parse)\\.ts', '^node_modules/zod/'],
      'The request path knows no topic and no SDK.'
    ),
    only(
      'topics',
      `^cloudfunctions/(${topics})/`,
      ['^domain/', '^cloudfunctions/(ports|room)\\.ts', `^cloudfunctions/(${topics}|formats)/`],
      'Topics see ports, not the SDK and not node.'
    ),
    only(
      'formats',
      '^cloudfunctions/formats/',
      [
        '^cloudfunctions/formats/',
        '^domain/contract/problem\\.ts',
        '^domain/rules/sheet\\.ts',
        '^node_modules/(exceljs|fflate|csv-parse)/',
        '^(node:)?stream$'
      ],
      'Files in and out; knows no topic.'
    ),
    only(
      'cloudbase',
      '^cloudfunctions/cloudbase/',
      [
        '^domain/',
        '^cloudfunctions/(ports|room|handle)\\.ts',
        '^cloudfunctions/(cloudbase|data)/',
        '^node_modules/(@cloudbase|wx-server-sdk)/',
        '^(node:)?crypto$'
      ],
      'The only folder that imports the SDK and node.'
    ),
    only(
      'rooms',
      '^cloudfunctions/rooms/',
      ['^cloudfunctions/room\\.ts', '^cloudfunctions/cloudbase/', `^cloudfunctions/(${topics})/`],
      'A room is a list of acts.'
    ),
    {
      name: 'localcloud-knows-nothing-of-linshao',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(domain|cloudfunctions|src|demo|scripts|tests|bench|config)/' }
    },
    {
      name: 'front-ends-do-not-know-each-other',
      severity: 'error',
      from: { path: `^src/(${fronts})/` },
      to: { path: `^src/(${fronts})/`, pathNot: '^src/$1/' }
    },
    {
      name: 'front-ends-do-not-know-the-cloud',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|localcloud|demo|scripts|tests|bench)/' }
    },
    {
      name: 'ui-and-services-know-no-front-end',
      severity: 'error',
      from: { path: '^src/(ui|services)/' },
      to: { path: [`^src/(${fronts})/`, '^domain/(?!contract|copy|pass)'] }
    },
    {
      name: 'what-two-share-knows-neither',
      comment: 'The steps of a declaration, how long somebody is away: see ADR 0019.',
      severity: 'error',
      from: { path: '^src/(declaring|leaving)/' },
      to: { path: `^src/(${fronts})/` }
    },
    {
      name: 'only-who-declares-imports-declaring',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(declaring|resident|grid)/' },
      to: { path: '^src/declaring/' }
    },
    {
      name: 'only-who-gives-leave-imports-leaving',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(leaving|grid|desk)/' },
      to: { path: '^src/leaving/' }
    },
    {
      name: 'stories-know-contracts',
      severity: 'error',
      from: { path: '^demo/stories/' },
      to: { path: '^(cloudfunctions|localcloud|src|scripts|tests|bench)/' }
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^(tests|bench|scripts)/' },
      to: { path: '^(tests|bench)/' }
    },
    {
      name: 'noble-in-pass-only',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions|src)/', pathNot: '^domain/pass/' },
      to: { path: '^node_modules/@noble/' }
    },
    {
      name: 'sdk-in-cloudbase-only',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions)/', pathNot: '^cloudfunctions/cloudbase/' },
      to: { path: '^node_modules/(@cloudbase|wx-server-sdk)' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types']
    }
  }
}
