import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs `work` and answers after a whole multiple of `stepMs`, so that the time tells nobody which way the work went (whether an
 * address has an account). Failures take their time as well.
 */
export async function inEvenTime<T>(stepMs: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  try {
    return await work()
  } finally {
    await wait(stepMs - ((performance.now() - begun) % stepMs))
  }
}
