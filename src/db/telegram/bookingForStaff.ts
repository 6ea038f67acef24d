import type { Db } from '#src/db/transaction.ts'

export type StaffBooking = {
  reference: string | null
  place: string
  timeZone: string
  start: Date
  end: Date
  /** Of the club; `null` when it is not a club's. */
  club: string | null
  reason: string | null
}

/** A booking as the staff chat names it; `null` when there is none. */
export async function bookingForStaff(db: Db, booking: string): Promise<StaffBooking | null> {
  const { rows } = await db.query<StaffBooking>(
    `SELECT b.reference, b.reason, l.time_zone AS "timeZone", b.starts_at AS start, b.ends_at AS "end",
       coalesce((SELECT n.name FROM locations_locales n WHERE n._parent_id = l.id AND n._locale = 'ru'), l.slug) AS place,
       coalesce((SELECT n.name FROM clubs_locales n WHERE n._parent_id = b.club_id AND n._locale = 'ru'), c.slug) AS club
     FROM bookings b JOIN locations l ON l.id = b.location_id LEFT JOIN clubs c ON c.id = b.club_id WHERE b.id = $1`,
    [booking],
  )
  return rows[0] ?? null
}
