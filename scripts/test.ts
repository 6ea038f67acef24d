/**
 * npm test: all tests, with the line coverage of src, ending with exactly `N passed, N failed`.
 *
 *   npm test -- tests/integration/foo.test.ts -t "sells the last seat"     some of them, without coverage
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { startTestPostgres } from '#tests/support/testServer.ts'
import { findChromium } from './lib/browser.mjs'
import { messageOf } from './lib/files.ts'
import { beginLifetime } from './lib/lifetime.ts'
import { say } from './lib/output.ts'
import { inData, inRoot } from './lib/paths.ts'
import { runNode } from './lib/processes.ts'
import { countLine, lineCoverage, readCount } from './lib/testResults.ts'

const wantedLines = 80
const given = process.argv.slice(2)
const isWhole = given.length === 0

const lifetime = beginLifetime((reason) => say(`\nStopping the tests (${reason}) …`))
const resultsDir = makeResultsDir(inData('test-runs'))
let exitCode = 1
try {
  // Held for the whole run, so that the projects' own set-ups find it running.
  const postgres = await startTestPostgres()
  lifetime.onEnd(postgres.stop)
  exitCode = await runVitest()
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
}
if (!lifetime.signal.aborted) {
  const count = readCount(join(resultsDir, 'results.json'))
  if (isWhole) sayCoverage()
  if (count.passed + count.failed === 0) say('No test ran.')
  const isGood = exitCode === 0 && count.failed === 0 && count.passed > 0
  if (exitCode !== 0 && count.failed === 0)
    say('Every test that ran passed, but the run as a whole did not; see above.')
  // Written at once, when everything else is over: nothing may come after it.
  process.on('exit', () => writeSync(1, `${countLine(count)}\n`))
  await lifetime.end(isGood ? 0 : exitCode || 1)
}

function runVitest(): Promise<number> {
  const browser = findChromium()
  const coverage = [
    '--coverage.enabled',
    `--coverage.reportsDirectory=${join(resultsDir, 'coverage')}`,
    `--coverage.thresholds.lines=${wantedLines}`,
  ]
  return runNode(
    [
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(resultsDir, 'results.json')}`,
      ...(isWhole ? coverage : given),
    ],
    { env: { ...process.env, ...(browser && { CHROME_PATH: browser }) }, signal: lifetime.signal },
  )
}

function sayCoverage(): void {
  const percent = lineCoverage(join(resultsDir, 'coverage', 'coverage-summary.json'))
  if (percent === null) return
  say(`\nLine coverage of src: ${percent} % (at least ${wantedLines} % are wanted)`)
  say(`The report: ${join(resultsDir, 'coverage', 'index.html')}`)
}

/** A folder for this run's results; those of runs older than a day go. */
function makeResultsDir(parent: string): string {
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const isOld = statSync(join(parent, name)).mtimeMs < Date.now() - 24 * 3_600_000
    if (isOld) rmSync(join(parent, name), { recursive: true, force: true })
  }
  const folder = join(parent, `${Date.now().toString(36)}-${process.pid}`)
  mkdirSync(folder)
  return folder
}
