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
    const end = begun + (Math.floor((performance.now() - begun) / stepMs) + 1) * stepMs
    // A timer counts from the beginning of the present turn of the loop and may end early.
    for (let left = end - performance.now(); left > 0; left = end - performance.now()) await wait(Math.ceil(left))
  }
}
