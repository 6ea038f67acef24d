import type { Db } from '#src/db/transaction.ts'

export type DayFigures = {
  day: string
  bookings: number
  booked_minutes: number
  open_minutes: number
  revenue: number
}

/**
 * Per day of the halls' calendars, both ends included: bookings that stand, minutes booked and open in all halls together, and what they
 * brought (received and not given back), in the minor unit of their one currency.
 */
export async function studioFigures(db: Db, from: string, to: string): Promise<DayFigures[]> {
  const { rows } = await db.query<DayFigures>(
    `SELECT to_char(d.day, 'YYYY-MM-DD') AS day, count(b.id)::int AS bookings,
       coalesce(sum(extract(epoch FROM b.ends_at - b.starts_at) / 60), 0)::float8 AS booked_minutes,
       (SELECT coalesce(sum(extract(epoch FROM (CASE WHEN o.closes = '24:00' THEN interval '24 hours' ELSE o.closes::interval END) - o.opens::interval) / 60), 0)
        FROM studio_halls x JOIN locations_opening_hours o ON o._parent_id = x.location_id AND o.weekday::text = lower(to_char(d.day, 'dy')))::float8 AS open_minutes,
       coalesce(sum((SELECT sum(p.captured - p.refund_reserved) FROM orders w JOIN payments p ON p.order_id = w.id AND p.fulfilled WHERE w.booking_id = b.id)), 0)::float8 AS revenue
     FROM generate_series($1::date, $2::date, interval '1 day') d(day)
     LEFT JOIN (studio_halls h JOIN locations l ON l.id = h.location_id
       JOIN bookings b ON b.location_id = l.id AND b.kind = 'studio' AND b.status IN ('confirmed', 'completed'))
       ON (b.starts_at AT TIME ZONE l.time_zone)::date = d.day::date
     GROUP BY d.day ORDER BY d.day`,
    [from, to],
  )
  return rows
}
