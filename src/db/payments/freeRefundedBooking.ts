import type { Db } from '#src/db/transaction.ts'

/** A booking all of whose money went back is over, unless its time is. The caller holds the settlement's locks of one of its orders. */
export async function freeRefundedBooking(tx: Db, order: string): Promise<void> {
  await tx.query(
    `UPDATE bookings b SET status = 'cancelled', reason_code = 'refunded', updated_at = now() FROM orders o
     WHERE o.id = $1 AND b.id = o.booking_id AND b.status = 'confirmed' AND b.ends_at > now()
       AND NOT EXISTS (SELECT 1 FROM orders x JOIN payments p ON p.order_id = x.id
                       WHERE x.booking_id = b.id AND p.fulfilled AND p.captured > p.refund_reserved)`,
    [order],
  )
}
