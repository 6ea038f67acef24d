import type { Db } from '#src/db/transaction.ts'

export type DueReminder = { booking: string; hours: 24 | 2; startsAt: string }

/**
 * Confirmed bookings that begin within a day or within two hours and were not reminded of it. Whoever booked later than that needs no
 * reminder. The time is part of the key: a moved booking is reminded of anew.
 */
export async function dueReminders(db: Db, limit: number): Promise<DueReminder[]> {
  const { rows } = await db.query<DueReminder>(
    `SELECT b.id AS booking, w.hours, json_time(b.starts_at) AS "startsAt"
     FROM bookings b JOIN studio_bookings s ON s.booking_id = b.id CROSS JOIN (VALUES (24, 2), (2, 0)) w(hours, until)
     WHERE b.kind = 'studio' AND b.status = 'confirmed' AND b.starts_at <= now() + make_interval(hours => w.hours) AND b.starts_at > now() + make_interval(hours => w.until)
       AND b.created_at <= b.starts_at - make_interval(hours => w.hours)
       AND NOT EXISTS (SELECT 1 FROM notifications n WHERE n.dedupe_key = 'studio.reminder:' || w.hours || ':' || b.id || ':' || json_time(b.starts_at))
     ORDER BY b.starts_at LIMIT $1`,
    [limit],
  )
  return rows
}
