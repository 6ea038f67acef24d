import type { Db } from '#src/db/transaction.ts'

/** Gives the hall of a cancelled event back. Returns whether there was one to give back. */
export async function freeReservation(db: Db, event: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE bookings b SET status = 'cancelled', reason_code = 'event_cancelled', reason = coalesce(b.reason, left(e.cancel_reason, 300)), updated_at = now()
     FROM events e
     WHERE e.id = $1 AND e.status = 'cancelled' AND b.id = e.booking_id AND b.status IN ('pending', 'pending_payment', 'confirmed') AND b.ends_at > now()`,
    [event],
  )
  return rowCount === 1
}
