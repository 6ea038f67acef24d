import type { Db } from '#src/db/transaction.ts'

/** The booking that a payment is for; `null` when it is for something else. */
export async function bookingOfPayment(db: Db, payment: string): Promise<string | null> {
  const { rows } = await db.query<{ booking: string | null }>(
    'SELECT o.booking_id AS booking FROM payments p JOIN orders o ON o.id = p.order_id WHERE p.id = $1',
    [payment],
  )
  return rows[0]?.booking ?? null
}
