import type { Db } from '#src/db/transaction.ts'

/** The booking that was made under an idempotency key; `null` when none was. */
export async function bookingByKey(db: Db, key: string): Promise<string | null> {
  const { rows } = await db.query<{ booking: string }>(
    'SELECT booking_id AS booking FROM studio_bookings WHERE idempotency_key = $1',
    [key],
  )
  return rows[0]?.booking ?? null
}
