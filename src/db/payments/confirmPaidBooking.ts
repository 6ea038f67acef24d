import { type Db, pgError } from '#src/db/transaction.ts'

/**
 * Money for a booking has come: one that waits for it is confirmed, one whose hold had expired comes back if the place is still free — the
 * exclusion constraint decides. The caller has locked the booking. Answers whether the booking stands.
 */
export async function confirmPaidBooking(tx: Db, booking: string): Promise<boolean> {
  await tx.query('SAVEPOINT confirm_paid')
  try {
    await tx.query(
      `UPDATE bookings SET status = 'confirmed', updated_at = now()
       WHERE id = $1 AND (status = 'pending_payment' OR (status = 'cancelled' AND reason_code = 'hold_expired' AND starts_at > now()))`,
      [booking],
    )
    await tx.query('RELEASE SAVEPOINT confirm_paid')
  } catch (err) {
    if (pgError(err).constraint !== 'bookings_no_overlap') throw err
    await tx.query('ROLLBACK TO SAVEPOINT confirm_paid')
    return false
  }
  const { rowCount } = await tx.query("SELECT 1 FROM bookings WHERE id = $1 AND status IN ('confirmed', 'completed')", [
    booking,
  ])
  return rowCount === 1
}
