import { pool } from '#src/db/pool.ts'
import type { Db } from '#src/db/transaction.ts'
import { signInDelaySeconds } from '#src/domain/signInDelay.ts'

/** Seconds to wait by the number of failures (index); the last entry is for all beyond. */
const delays = Array.from({ length: 32 }, (_, failures) => signInDelaySeconds(failures))
const mayTry =
  'f.last_at + make_interval(secs => ($2::float8[])[least(f.failures::int + 1, array_length($2::float8[], 1))]) <= clock_timestamp()'

/** Seconds this key still has to wait; 0 when a try is allowed now. Counts nothing. */
export async function signInWait(key: string, db: Db = pool): Promise<number> {
  const { rows } = await db.query<{ failures: number; since: number }>(
    'SELECT failures, extract(epoch FROM clock_timestamp() - last_at)::float8 AS since FROM sign_in_failures WHERE key = $1',
    [key],
  )
  const seen = rows[0]
  return seen ? Math.max(0, Math.ceil(signInDelaySeconds(seen.failures) - seen.since)) : 0
}

/**
 * Counts one failed try, or answers how many seconds to wait when others have failed meanwhile: then this try is not answered
 * either, so that a burst of parallel guesses learns no more than the same guesses one after another.
 */
export async function takeSignIn(key: string): Promise<number> {
  const { rowCount } = await pool.query(
    `INSERT INTO sign_in_failures AS f (key, failures, last_at) VALUES ($1, 1, clock_timestamp())
     ON CONFLICT (key) DO UPDATE SET last_at = clock_timestamp(),
       failures = CASE WHEN f.last_at < clock_timestamp() - interval '1 day' THEN 1 ELSE f.failures + 1 END
     WHERE ${mayTry}`,
    [key, delays],
  )
  return rowCount === 1 ? 0 : Math.max(1, await signInWait(key))
}

/** Forgets the failures after a right password, or answers how many seconds to wait (see {@link takeSignIn}). */
export async function passSignIn(key: string): Promise<number> {
  const { rowCount } = await pool.query(`DELETE FROM sign_in_failures f WHERE f.key = $1 AND ${mayTry}`, [key, delays])
  return rowCount === 1 ? 0 : signInWait(key)
}

/** Forgets the failures, whatever they were. */
export async function clearSignIn(key: string, db: Db = pool): Promise<void> {
  await db.query('DELETE FROM sign_in_failures WHERE key = $1', [key])
}
