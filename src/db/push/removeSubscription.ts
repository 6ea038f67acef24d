import type { Db } from '#src/db/transaction.ts'

/** Ends a browser's subscription, and what still waits for it: with `person` only when it is that person's. Returns whether there was one. */
export async function removeSubscription(db: Db, subscription: string, person: string | null = null): Promise<boolean> {
  const { rowCount } = await db.query(
    `WITH gone AS (DELETE FROM push_subscriptions WHERE id::text = $1 AND ($2::uuid IS NULL OR user_id = $2) RETURNING id),
       ended AS (UPDATE notifications SET status = 'failed', error = 'the browser is no longer subscribed', next_try_at = NULL, updated_at = now()
         WHERE channel = 'push' AND status = 'queued' AND recipient IN (SELECT id::text FROM gone))
     SELECT id FROM gone`,
    [subscription, person],
  )
  return rowCount === 1
}
