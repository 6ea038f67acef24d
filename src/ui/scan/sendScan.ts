import { ApiError, fetchJson } from '#src/ui/fetchJson.ts'
import type { Answer, ScanRequest } from '#src/ui/scan/types.ts'

type Options = {
  event: string
  locale: string
  /** Told once, when the first try found no network. */
  onWaiting?: () => void
  /** Between tries, in milliseconds; the last one repeats. */
  pauses?: readonly number[]
}

const usualPauses = [400, 800, 1500, 3000, 5000] as const
const tryMs = 8000

/** Worth trying again: no answer at all, or one that says "not now". */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500)

/**
 * Sends a scan until the hub answers, always with the same nonce, so that it counts once whatever was lost on the way.
 * @throws ApiError for a refusal that a repetition cannot change (no right, bad input)
 */
export async function sendScan(
  request: ScanRequest,
  { event, locale, onWaiting, pauses = usualPauses }: Options,
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetchJson<Answer>('/api/check-in', {
        method: 'POST',
        body: { ...request, event },
        locale,
        signal: AbortSignal.timeout(tryMs),
      })
    } catch (error) {
      if (!isPassing(error)) throw error
      if (attempt === 0) onWaiting?.()
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(attempt, pauses.length - 1)]))
    }
  }
}
