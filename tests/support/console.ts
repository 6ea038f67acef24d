import { format } from 'node:util'
import { afterEach, beforeEach, expect } from 'vitest'

/** What was written to console.error during the present test, and what the test said it expects. */
let written: string[] = []
let expected: RegExp[] = []

/**
 * Allows console.error output that matches in the present test, and demands that there is some. Anything else on
 * console.error fails the test: such a line is a fault that nobody looked at.
 */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern)
}

/** Called by the set-up file, once a worker's file. */
export function watchConsole(): void {
  console.error = (...args: unknown[]) => {
    written.push(format(...args))
  }
  beforeEach(() => {
    written = []
    expected = []
  })
  afterEach(() => {
    const surprising = written.filter((text) => !expected.some((pattern) => pattern.test(text)))
    const missed = expected.filter((pattern) => !written.some((text) => pattern.test(text)))
    expect(surprising, 'console.error was called; expectConsoleError(/…/) allows what a test means to cause').toEqual(
      [],
    )
    expect(missed.map(String), 'expected on console.error, but not written').toEqual([])
  })
}
