import type { Db } from '#src/db/transaction.ts'

export type ClaimedUpdate = { id: number; body: unknown; attempts: number }

/** Takes updates that wait, in Telegram's order, for `leaseSeconds`: whoever dies over one leaves it to be taken again after that. */
export async function claimUpdates(db: Db, limit: number, leaseSeconds: number): Promise<ClaimedUpdate[]> {
  const { rows } = await db.query<ClaimedUpdate>(
    `UPDATE telegram_updates t SET attempts = t.attempts + 1, next_try_at = now() + make_interval(secs => $2)
     FROM (
       SELECT update_id FROM telegram_updates WHERE done_at IS NULL AND next_try_at <= now()
       ORDER BY update_id LIMIT $1 FOR UPDATE SKIP LOCKED
     ) due
     WHERE t.update_id = due.update_id RETURNING t.update_id AS id, t.body, t.attempts`,
    [limit, leaseSeconds],
  )
  return rows.sort((a, b) => a.id - b.id)
}
