import { retried } from '#src/db/retried.ts'
import type { Db } from '#src/db/transaction.ts'

export type Swept = { warned: number; ended: number; completed: number }

/**
 * What time does to bookings, at most `limit` of each: warns of a pending reservation 4 hours before its deadline, ends pending ones and
 * unpaid holds beyond theirs, completes what is over. Each happens once, by the state of the row, however many run it; what another
 * process holds is left to it. The facts follow in the database.
 */
export async function sweepBookings(db: Db, limit: number): Promise<Swept> {
  const { rows } = await retried(() =>
    db.query<Swept>(
      `WITH dead AS (
         SELECT id FROM bookings WHERE (status = 'pending' AND attach_deadline <= now()) OR (status = 'pending_payment' AND hold_expires_at <= now())
         ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED
       ), ended AS (
         UPDATE bookings b SET status = 'cancelled', updated_at = now(), reason_code = CASE b.status WHEN 'pending' THEN 'not_attached' ELSE 'hold_expired' END
         FROM dead WHERE b.id = dead.id RETURNING b.id
       ), near AS (
         SELECT id FROM bookings WHERE status = 'pending' AND warned_at IS NULL AND attach_deadline > now() AND attach_deadline <= now() + interval '4 hours'
         ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED
       ), warned AS (
         UPDATE bookings b SET warned_at = now(), updated_at = now() FROM near WHERE b.id = near.id RETURNING b.id
       ), past AS (
         SELECT id FROM bookings WHERE status = 'confirmed' AND ends_at <= now() ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED
       ), completed AS (
         UPDATE bookings b SET status = 'completed', updated_at = now() FROM past WHERE b.id = past.id RETURNING b.id
       )
       SELECT (SELECT count(*) FROM warned)::int AS warned, (SELECT count(*) FROM ended)::int AS ended, (SELECT count(*) FROM completed)::int AS completed`,
      [limit],
    ),
  )
  return rows[0] ?? { warned: 0, ended: 0, completed: 0 }
}
