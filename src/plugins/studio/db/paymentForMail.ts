import type { Db } from '#src/db/transaction.ts'

export type MailPayment = { booking: string; captured: number; fulfilled: boolean }

/** A payment for a booking of the studio; `null` when it is for something else. */
export async function paymentForMail(db: Db, payment: string): Promise<MailPayment | null> {
  const { rows } = await db.query<MailPayment>(
    `SELECT o.booking_id AS booking, p.captured::float8 AS captured, coalesce(p.fulfilled, false) AS fulfilled
     FROM payments p JOIN orders o ON o.id = p.order_id JOIN studio_bookings s ON s.booking_id = o.booking_id WHERE p.id = $1`,
    [payment],
  )
  return rows[0] ?? null
}
