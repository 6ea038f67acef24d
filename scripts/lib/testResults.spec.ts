import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { countLine, readCount } from './testResults.ts'

const folder = mkdtempSync(join(tmpdir(), 'event-hub-results-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

it('counts tests, and a file that could not be loaded as a failure', () => {
  const report = join(folder, 'results.json')
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped'),
    file('failed', 'failed', 'passed'),
    file('failed'),
  ]
  writeFileSync(report, JSON.stringify({ testResults }))
  expect(readCount(report)).toEqual({ passed: 3, failed: 2, skipped: 1 })
})

it('counts a missing report as a failure', () => {
  expect(readCount(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('writes exactly the line that is read by others', () => {
  expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(countLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})
