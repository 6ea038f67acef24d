import type { Db } from '#src/db/transaction.ts'

/**
 * Locks a booking whose money moves: its places first, by id, as a new booking does before it ends holds in its way; then the row. The
 * caller has locked payments and orders.
 */
export async function lockBookingPlaces(tx: Db, booking: string): Promise<void> {
  await tx.query(
    `SELECT 1 FROM locations WHERE id IN (SELECT p.id FROM bookings b, LATERAL space_with_parts(b.location_id) p(id) WHERE b.id = $1)
     ORDER BY id FOR NO KEY UPDATE`,
    [booking],
  )
  await tx.query('SELECT 1 FROM bookings WHERE id = $1 FOR NO KEY UPDATE', [booking])
}
