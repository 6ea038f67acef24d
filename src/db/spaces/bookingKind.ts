import type { Db } from '#src/db/transaction.ts'
import type { BookingKind } from '#src/domain/spaceBooking.ts'
import { isUuid } from '#src/lib/ids.ts'

/** Of which kind a booking is; `null` when there is none. */
export async function bookingKind(db: Db, id: string): Promise<BookingKind | null> {
  if (!isUuid(id)) return null
  const { rows } = await db.query<{ kind: BookingKind }>('SELECT kind FROM bookings WHERE id = $1', [id])
  return rows[0]?.kind ?? null
}
