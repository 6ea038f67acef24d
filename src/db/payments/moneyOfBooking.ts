import type { Db } from '#src/db/transaction.ts'

export type BookingMoney = {
  /** What the booking costs; `null` where it costs nothing to anybody. */
  total: number | null
  currency: string | null
  /** Received for it and neither given back nor promised to be. */
  paid: number
  /** Payments that stand for it, the latest first, with what is left of each. */
  payments: { id: string; order: string; left: number }[]
}

/** What has come for a booking. The caller has locked its money. `counting`: a payment that is about to stand for it. */
export async function moneyOfBooking(tx: Db, booking: string, counting: string | null = null): Promise<BookingMoney> {
  const { rows } = await tx.query<BookingMoney>(
    `SELECT b.total::float8 AS total, b.currency, coalesce(sum(p.captured - p.refund_reserved), 0)::float8 AS paid,
       coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'order', p.order_id, 'left', p.captured - p.refund_reserved) ORDER BY p.id DESC)
                FILTER (WHERE p.id IS NOT NULL), '[]') AS payments
     FROM bookings b LEFT JOIN orders o ON o.booking_id = b.id LEFT JOIN payments p ON p.order_id = o.id AND (p.fulfilled OR p.id = $2)
     WHERE b.id = $1 GROUP BY b.id`,
    [booking, counting],
  )
  return rows[0] as BookingMoney
}
