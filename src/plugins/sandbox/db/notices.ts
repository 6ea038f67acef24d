import type { Db } from '#src/db/transaction.ts'

export type Notice = { id: string; kind: string; copies: number; session: string; reference: string }

/** How often a notification is tried. */
const tries = 12

/** Takes notifications that are due, with a lease that grows with the tries. */
export async function claimNotices(db: Db, limit: number): Promise<Notice[]> {
  const { rows } = await db.query<Notice>(
    `WITH due AS (
       SELECT id FROM sandbox_notices WHERE sent_at IS NULL AND next_try_at <= now() AND attempts < $2 ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE sandbox_notices n SET attempts = n.attempts + 1, next_try_at = now() + make_interval(secs => least(600, 5 * power(2, n.attempts))::float8)
     FROM due, sandbox_sessions s WHERE n.id = due.id AND s.id = n.session_id
     RETURNING n.id, n.kind, n.copies, n.session_id AS session, s.reference`,
    [limit, tries],
  )
  return rows
}

export async function markSent(db: Db, id: string): Promise<void> {
  await db.query('UPDATE sandbox_notices SET sent_at = now() WHERE id = $1', [id])
}
