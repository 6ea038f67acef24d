import { retried } from '#src/db/retried.ts'
import type { Db } from '#src/db/transaction.ts'

/** Ends up to `limit` unpaid orders beyond their deadline, and has the gateways asked about their open attempts soon. Answers how many. */
export async function sweepDeadHolds(db: Db, limit: number): Promise<number> {
  const { rows } = await retried(() => db.query<{ ended: number }>('SELECT sweep_dead_holds($1) AS ended', [limit]))
  const ended = rows[0]?.ended ?? 0
  // A statement of its own: payments are locked before orders everywhere, never after.
  if (ended > 0)
    await db.query(
      `UPDATE payments SET next_poll_at = now() WHERE id IN (
         SELECT p.id FROM payments p JOIN orders o ON o.id = p.order_id
         WHERE p.next_poll_at > now() AND p.status IN ('created', 'pending', 'authorized') AND o.status = 'expired' AND o.ended_at > now() - interval '5 minutes'
         ORDER BY p.id FOR UPDATE OF p SKIP LOCKED)`,
    )
  return ended
}
