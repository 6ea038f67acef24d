import { sha256Hex } from '#src/lib/crypto.ts'
import { HubError } from '#src/lib/errors.ts'

/** Failures are counted for one account (or the name that was tried) from one address: nobody can lock somebody else out. */
export const throttleKey = (account: string, ip: string): string => sha256Hex(`${account.trim().toLowerCase()}|${ip}`)

/** Refuses with 429 when there are seconds to wait. */
export function refuseWhileWaiting(seconds: number): void {
  if (seconds > 0)
    throw new HubError('rate_limited', {
      status: 429,
      params: { seconds },
      headers: { 'retry-after': String(seconds) },
    })
}
