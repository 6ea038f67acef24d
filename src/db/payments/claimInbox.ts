import type { Db } from '#src/db/transaction.ts'

export type DueNotification = { id: string; gateway: string; payment: string | null; body: unknown; attempts: number }

/** Takes notifications that wait to be worked on, oldest first, with a lease of a minute. */
export async function claimInbox(db: Db, limit: number): Promise<DueNotification[]> {
  const { rows } = await db.query<DueNotification>(
    `WITH due AS (
       SELECT id FROM gateway_inbox WHERE status = 'received' AND next_try_at <= now() ORDER BY next_try_at, created_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE gateway_inbox i SET attempts = i.attempts + 1, next_try_at = now() + interval '1 minute', updated_at = now() FROM due WHERE i.id = due.id
     RETURNING i.id, i.gateway, i.payment_id AS payment, i.body, i.attempts::int AS attempts`,
    [limit],
  )
  return rows
}
