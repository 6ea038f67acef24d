import type { Db } from '#src/db/transaction.ts'
import { HubError } from '#src/lib/errors.ts'
import type { ErasedPerson } from '#src/services/accounts/erasures.ts'

/**
 * Takes a guest's name, phone, address and chats out of past bookings, those made by the account and those with its address.
 * @throws HubError has_bookings 409 while a booking of the account is still ahead
 */
export async function eraseGuest(db: Db, { id, email }: ErasedPerson): Promise<void> {
  const { rowCount } = await db.query(
    `SELECT FROM studio_bookings s JOIN bookings b ON b.id = s.booking_id
     WHERE s.user_id = $1 AND b.status IN ('pending_payment', 'confirmed') AND b.ends_at > now() LIMIT 1`,
    [id],
  )
  if (rowCount) throw new HubError('has_bookings', { status: 409 })
  await db.query(
    'DELETE FROM booking_chats c USING studio_bookings s WHERE s.booking_id = c.booking_id AND (s.user_id = $1 OR lower(s.email) = lower($2))',
    [id, email],
  )
  await db.query(
    `UPDATE studio_bookings SET name = '—', phone = '—', email = '—', updated_at = now() WHERE user_id = $1 OR lower(email) = lower($2)`,
    [id, email],
  )
}
