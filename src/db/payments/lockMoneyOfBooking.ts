import { lockBookingPlaces } from '#src/db/payments/lockBookingPlaces.ts'
import type { Db } from '#src/db/transaction.ts'

/** Locks everything that a booking's money hangs on, in the order of the settlement: payments, orders, places, the booking. */
export async function lockMoneyOfBooking(tx: Db, booking: string): Promise<void> {
  await tx.query(
    'SELECT 1 FROM payments WHERE order_id IN (SELECT id FROM orders WHERE booking_id = $1) ORDER BY id FOR UPDATE',
    [booking],
  )
  await tx.query('SELECT 1 FROM orders WHERE booking_id = $1 ORDER BY id FOR UPDATE', [booking])
  await lockBookingPlaces(tx, booking)
}
