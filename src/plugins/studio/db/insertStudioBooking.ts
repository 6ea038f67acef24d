import type { Db } from '#src/db/transaction.ts'
import type { Quote } from '#src/domain/studioPricing.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type NewStudioBooking = {
  booking: string
  name: string
  phone: string
  email: string
  user: string | null
  locale: string
  payment: 'deposit' | 'full'
  quote: Quote
  dueNow: number
  currency: string
  package: string | null
  idempotencyKey: string | null
}

/** Writes what was agreed with the guest beside the booking itself, and what it costs on it. */
export async function insertStudioBooking(tx: Db, wish: NewStudioBooking): Promise<void> {
  await tx.query(
    `INSERT INTO studio_bookings (id, booking_id, name, phone, email, user_id, locale, payment, total, due_now, currency, package, lines, link_version, idempotency_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14)`,
    [
      uuidv7(),
      wish.booking,
      wish.name,
      wish.phone,
      wish.email,
      wish.user,
      wish.locale,
      wish.payment,
      wish.quote.total,
      wish.dueNow,
      wish.currency,
      wish.package,
      JSON.stringify(wish.quote.lines),
      wish.idempotencyKey,
    ],
  )
  await tx.query('UPDATE bookings SET total = $2, currency = $3 WHERE id = $1', [
    wish.booking,
    wish.quote.total,
    wish.currency,
  ])
}

/** Another price of a booking that was moved. */
export async function repriceBooking(tx: Db, booking: string, { lines, total }: Quote): Promise<void> {
  await tx.query(
    'UPDATE studio_bookings SET total = $2, due_now = least(due_now, $2), lines = $3, updated_at = now() WHERE booking_id = $1',
    [booking, total, JSON.stringify(lines)],
  )
  await tx.query('UPDATE bookings SET total = $2, updated_at = now() WHERE id = $1', [booking, total])
}
