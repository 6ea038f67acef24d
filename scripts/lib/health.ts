import { sleep } from './wait.ts'

/** Does the web answer 200 there now? */
export async function isHealthy(url: string, timeoutMs = 5_000): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}

/** Waits until the web answers. @returns false when the time (ms) is over or `signal` says that waiting is in vain */
export async function waitUntilHealthy(
  url: string,
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline && !signal?.aborted) {
    if (await isHealthy(url)) return true
    await sleep(100)
  }
  return false
}
