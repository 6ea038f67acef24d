import type { Db } from '#src/db/transaction.ts'
import type { BookingState } from '#src/domain/spaceBooking.ts'

/** Locks a booking until the transaction ends and says in which state it is; `null` when there is none. */
export async function lockBooking(db: Db, id: string): Promise<BookingState | null> {
  const { rows } = await db.query<{ status: BookingState }>(
    'SELECT status FROM bookings WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  )
  return rows[0]?.status ?? null
}
