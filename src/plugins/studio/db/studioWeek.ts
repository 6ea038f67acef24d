import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type CalendarHall = { id: string; name: string; time_zone: string; step_minutes: number; currency: string }
export type CalendarEntry = {
  id: string
  hall_id: string
  kind: 'studio' | 'blackout' | 'reservation'
  status: string
  start: string
  end: string
  reference: string | null
  name: string | null
  phone: string | null
  reason: string | null
  total: number
  paid: number
}

export type StudioCalendar = { halls: CalendarHall[]; entries: CalendarEntry[] }

/** What stands in the calendars of all halls between two instants, for the studio. Cancelled ones and dead holds do not. */
export async function studioWeek(
  db: Db,
  { from, to, locale }: { from: string; to: string; locale: Locale },
): Promise<StudioCalendar> {
  const { rows } = await db.query<{ calendar: StudioCalendar }>(
    `SELECT jsonb_build_object(
       'halls', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'time_zone', l.time_zone, 'step_minutes', l.step_minutes, 'currency', h.currency,
           'name', coalesce((SELECT n.name FROM locations_locales n WHERE n._parent_id = l.id ORDER BY n._locale::text = $3 DESC, n._locale LIMIT 1), l.slug))
           ORDER BY h.position, l.slug), '[]')
         FROM studio_halls h JOIN locations l ON l.id = h.location_id AND NOT coalesce(l.archived, false)),
       'entries', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'hall_id', b.location_id, 'kind', b.kind, 'status', b.status, 'start', json_time(b.starts_at),
           'end', json_time(b.ends_at), 'reference', b.reference, 'name', s.name, 'phone', s.phone, 'reason', b.reason, 'total', coalesce(s.total, 0),
           'paid', coalesce((SELECT sum(p.captured - p.refund_reserved) FROM orders o JOIN payments p ON p.order_id = o.id AND p.fulfilled WHERE o.booking_id = b.id), 0))
           ORDER BY b.starts_at, b.id), '[]')
         FROM bookings b JOIN studio_halls h ON h.location_id = b.location_id LEFT JOIN studio_bookings s ON s.booking_id = b.id
         WHERE b.status <> 'cancelled' AND NOT (b.status = 'pending_payment' AND b.hold_expires_at <= now()) AND b.starts_at < $2 AND b.ends_at > $1)) AS calendar`,
    [from, to, locale],
  )
  return rows[0]?.calendar ?? { halls: [], entries: [] }
}
