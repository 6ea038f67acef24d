import type { Db } from '#src/db/transaction.ts'

export type TakenField = 'email' | 'sduId'

/**
 * Reserves an e-mail and an SDU ID for this transaction and answers which of them somebody has already: two registrations with
 * the same data come one after the other instead of into a unique index.
 */
export async function lockAccountNames(
  db: Db,
  { email, sduId }: { email: string; sduId: string | null },
): Promise<TakenField | null> {
  const keys = [`email:${email}`, ...(sduId ? [`sduId:${sduId}`] : [])].sort()
  for (const key of keys) await db.query("SELECT pg_advisory_xact_lock(hashtextextended('account ' || $1, 0))", [key])
  const { rows } = await db.query<{ field: TakenField }>(
    `SELECT 'email' AS field, 1 AS position FROM users WHERE email = $1
     UNION ALL SELECT 'sduId', 2 FROM users WHERE sdu_id = $2 ORDER BY position LIMIT 1`,
    [email, sduId],
  )
  return rows[0]?.field ?? null
}
