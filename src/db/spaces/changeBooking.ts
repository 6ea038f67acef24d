import type { Db } from '#src/db/transaction.ts'
import type { BookingState, EndReason } from '#src/domain/spaceBooking.ts'
import type { Span } from '#src/domain/spaceHours.ts'

/** Ends a booking that is in one of the states `from`. Returns whether it did. */
export async function cancelBooking(
  db: Db,
  id: string,
  { from, code, reason }: { from: readonly BookingState[]; code: EndReason; reason: string | null },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE bookings SET status = 'cancelled', reason_code = $3, reason = coalesce($4, reason), updated_at = now()
     WHERE id = $1 AND status::text = ANY ($2)`,
    [id, from, code, reason],
  )
  return rowCount === 1
}

/** Confirms a booking that is in one of the states `from`; a cancelled one takes its place again or fails with `bookings_no_overlap`. */
export async function confirmBooking(db: Db, id: string, from: readonly BookingState[]): Promise<boolean> {
  const { rowCount } = await db.query(
    "UPDATE bookings SET status = 'confirmed', updated_at = now() WHERE id = $1 AND status::text = ANY ($2)",
    [id, from],
  )
  return rowCount === 1
}

/** Gives a booking other times, and another place where one is named. */
export async function moveBooking(db: Db, id: string, location: string, span: Span): Promise<void> {
  await db.query(
    'UPDATE bookings SET location_id = $2, starts_at = $3, ends_at = $4, updated_at = now() WHERE id = $1',
    [id, location, new Date(span.start), new Date(span.end)],
  )
}

/** Says who acts, for the facts that the database publishes in this transaction. */
export async function actAs(db: Db, actor: string | null): Promise<void> {
  await db.query("SELECT set_config('hub.actor', $1, true)", [actor ?? ''])
}
