import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type MailBooking = {
  id: string
  reference: string | null
  status: string
  reason: string | null
  attachDeadline: Date | null
  /** Of the club; `null` when it has none. */
  head: string | null
}

export type MailPlace = { slug: string; timeZone: string; names: Partial<Record<Locale, string | null>> }

/** A booking with who is to be told of it; `null` when there is none. */
export async function bookingForMail(db: Db, booking: string): Promise<MailBooking | null> {
  const { rows } = await db.query<MailBooking>(
    `SELECT b.id, b.reference, b.status, b.reason, b.attach_deadline AS "attachDeadline", c.head_id AS head
     FROM bookings b LEFT JOIN clubs c ON c.id = b.club_id WHERE b.id = $1`,
    [booking],
  )
  return rows[0] ?? null
}

/** A place with its name in every language; `null` when there is none. */
export async function placeForMail(db: Db, location: string): Promise<MailPlace | null> {
  const { rows } = await db.query<MailPlace>(
    `SELECT l.slug, l.time_zone AS "timeZone", coalesce((SELECT jsonb_object_agg(_locale, name) FROM locations_locales WHERE _parent_id = l.id), '{}') AS names
     FROM locations l WHERE l.id = $1`,
    [location],
  )
  return rows[0] ?? null
}
