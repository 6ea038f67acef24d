import { pool } from '#src/db/pool.ts'
import type { Db } from '#src/db/transaction.ts'

export type RateVerdict = { allowed: boolean; retryAfterSeconds: number }

/**
 * Counts one call in a fixed window shared by every process.
 * @param key what is limited, for example `checkout:<user id>`
 * @param limit calls allowed in a window
 * @param windowSeconds length of the window
 */
export async function takeRate(key: string, limit: number, windowSeconds: number, db: Db = pool): Promise<RateVerdict> {
  const { rows } = await db.query<{ calls: number; retry: number }>(
    `INSERT INTO rate_limits AS r (key, window_start, calls) VALUES ($1, now(), 1)
     ON CONFLICT (key) DO UPDATE SET
       calls = CASE WHEN r.window_start <= now() - make_interval(secs => $2) THEN 1 ELSE r.calls + 1 END,
       window_start = CASE WHEN r.window_start <= now() - make_interval(secs => $2) THEN now() ELSE r.window_start END
     RETURNING calls, ceil(extract(epoch FROM window_start + make_interval(secs => $2) - now()))::int AS retry`,
    [key, windowSeconds],
  )
  const row = rows[0]
  return { allowed: !row || row.calls <= limit, retryAfterSeconds: Math.max(1, row?.retry ?? 1) }
}
