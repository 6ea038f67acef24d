import { readTextIfAny } from './files.ts'

export interface TestCount {
  passed: number
  failed: number
  skipped: number
}

interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts the tests in the report of vitest's JSON reporter. A file that could not even be loaded has no tests in it and
 * counts as one failure; a missing report as well.
 */
export function readCount(file: string): TestCount {
  const text = readTextIfAny(file)
  if (text === null) return { passed: 0, failed: 1, skipped: 0 }
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of (JSON.parse(text) as VitestReport).testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') count.passed++
      else if (test.status === 'failed') count.failed++
      else count.skipped++
    }
    const hasFailed = assertionResults.some((test) => test.status === 'failed')
    if (status === 'failed' && !hasFailed) count.failed++
  }
  return count
}

/** `12 passed, 0 failed`, with the skipped ones if there are any. The last line of `npm test`. */
export function countLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The percentage of lines in a summary of the coverage, or null if there is none. */
export function lineCoverage(file: string): number | null {
  const text = readTextIfAny(file)
  if (text === null) return null
  return (JSON.parse(text) as { total: { lines: { pct: number } } }).total.lines.pct
}
