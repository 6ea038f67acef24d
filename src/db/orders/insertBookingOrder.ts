import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'

export type NewBookingOrder = {
  booking: string
  buyer: string | null
  email: string
  locale: Locale
  title: string
  /** To be paid in one go, in the minor unit. */
  amount: number
  currency: string
  /** Until then it can be paid; `null`: as long as the booking's own hold. */
  seconds: number | null
}

/** An order that waits for money for a booking. The index `orders_one_open_of_booking` lets one wait at a time. */
export async function insertBookingOrder(tx: Db, order: NewBookingOrder): Promise<string> {
  const id = uuidv7()
  await tx.query(
    `INSERT INTO orders (id, number, buyer_id, email, booking_id, status, total, due_now, currency, expires_at, locale, quantity)
     SELECT $1, $2, $3, $4, b.id, 'pending', $6, $6, $7, coalesce(now() + make_interval(secs => $8), b.hold_expires_at), $9, 0 FROM bookings b WHERE b.id = $5`,
    [
      id,
      typedCode(9).toUpperCase(),
      order.buyer,
      order.email,
      order.booking,
      order.amount,
      order.currency,
      order.seconds,
      order.locale,
    ],
  )
  await tx.query(
    `INSERT INTO order_lines (id, order_id, buyer_id, kind, title, quantity, unit_price, discount, total)
     VALUES ($1, $2, $3, 'booking', $4, 1, $5, 0, $5)`,
    [uuidv7(), id, order.buyer, order.title, order.amount],
  )
  return id
}
