import { pool } from '#src/db/pool.ts'
import { signInDelaySeconds } from '#src/domain/signInDelay.ts'

/** Seconds this account and address still have to wait, 0 when a try is allowed now. Counts the try as failed until {@link clearSignIn}. */
export async function takeSignIn(key: string): Promise<number> {
  const { rows } = await pool.query<{ failures: number; since: number }>(
    'SELECT failures, extract(epoch FROM now() - last_at)::float8 AS since FROM sign_in_failures WHERE key = $1',
    [key],
  )
  const seen = rows[0]
  const wait = seen ? signInDelaySeconds(seen.failures) - seen.since : 0
  if (wait > 0) return Math.ceil(wait)
  await pool.query(
    `INSERT INTO sign_in_failures AS f (key, failures, last_at) VALUES ($1, 1, now())
     ON CONFLICT (key) DO UPDATE SET last_at = now(),
       failures = CASE WHEN f.last_at < now() - interval '1 day' THEN 1 ELSE f.failures + 1 END`,
    [key],
  )
  return 0
}

export async function clearSignIn(key: string): Promise<void> {
  await pool.query('DELETE FROM sign_in_failures WHERE key = $1', [key])
}
