import type { Db } from '#src/db/transaction.ts'

/** Keeps a person's one-time code by its hash, in the place of the one before. Returns when it ends. */
export async function saveCode(db: Db, user: string, hash: string, seconds: number): Promise<Date> {
  const { rows } = await db.query<{ ends: Date }>(
    `INSERT INTO telegram_codes (user_id, code_hash, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))
     ON CONFLICT (user_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at
     RETURNING expires_at AS ends`,
    [user, hash, seconds],
  )
  return (rows[0] as { ends: Date }).ends
}
