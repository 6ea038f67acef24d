export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Asks again and again until there is an answer.
 *
 * @returns the first answer that is not null, or null when the time (ms) is over
 */
export async function poll<T>(
  ask: () => T | null | Promise<T | null>,
  { timeoutMs, everyMs = 30 }: { timeoutMs: number; everyMs?: number },
): Promise<T | null> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (Date.now() >= deadline) return null
    await sleep(everyMs)
  }
}
