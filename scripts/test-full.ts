import { spawnSync } from 'node:child_process'

/** The counts that "done" means; `npm test` runs the same tests with short ones and fixed seeds. */
const full = {
  LINSHAO_ROUTE_RUNS: '100000',
  LINSHAO_ADDRESS_RUNS: '20000',
  LINSHAO_ONCE_IDS: '200',
  LINSHAO_BAD_INPUTS: '1000',
  LINSHAO_KILLS: '50',
  LINSHAO_IMPORT_DOORS: '50000',
  LINSHAO_IMPORT_KILLS: '20',
  LINSHAO_TELLING_KILLS: '200',
  LINSHAO_RANDOM_QUERIES: '20000',
  LINSHAO_PASS_FUZZ: '1000000',
  LINSHAO_PASS_TIMELINES: '100000'
}

const { status } = spawnSync('npm', ['test'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ...full }
})
process.exitCode = status ?? 1
