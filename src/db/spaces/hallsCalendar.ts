import { isDeadSql } from '#src/db/spaces/isDead.ts'
import type { Db } from '#src/db/transaction.ts'
import type { BookingKind, BookingState } from '#src/domain/spaceBooking.ts'

export type Hall = { id: string; slug: string; name: string; timeZone: string; stepMinutes: number }

/** A booking with who holds it and what for, as admins see it. */
export type HallBooking = {
  id: string
  reference: string | null
  /** Slug of the place. */
  location: string
  status: BookingState
  kind: BookingKind
  start: string
  end: string
  reason: string | null
  attachDeadline: string | null
  club: { id: string; name: string } | null
  /** Who organises an event without a club, or made the booking. */
  person: string | null
  event: { id: string; title: string; status: string } | null
}

export type HallsCalendar = { halls: Hall[]; bookings: HallBooking[] }

type Wanted = {
  /** Days `YYYY-MM-DD` of each place's own calendar, both included. */
  from: string
  to: string
  /** Slug of the one place to be shown. */
  hall: string | null
  locale: string
}

const nameOf = (table: string, row: string, column: string): string =>
  `coalesce((SELECT n.${column} FROM ${table}_locales n WHERE n._parent_id = ${row}.id AND n.${column} IS NOT NULL ORDER BY n._locale::text = $4 DESC LIMIT 1), ${row}.slug)`

/**
 * What stands in all places on some days: all that occupies a place, without what is beyond its deadline. Names everybody, so it is for
 * admins only. All places are listed, whichever is asked for, as one chooses among them; those of the studio have a calendar of their own.
 */
export async function hallsCalendar(db: Db, { from, to, hall, locale }: Wanted): Promise<HallsCalendar> {
  const { rows } = await db.query<HallsCalendar>(
    `WITH halls AS MATERIALIZED (
       SELECT l.id, l.slug, l.time_zone, l.step_minutes, ${nameOf('locations', 'l', 'name')} AS name
       FROM locations l WHERE NOT coalesce(l.archived, false) AND l.kind <> 'studio'
     ), found AS (
       SELECT b.*, h.slug AS location
       FROM halls h
       CROSS JOIN LATERAL (SELECT $1::date::timestamp AT TIME ZONE h.time_zone AS first, ($2::date + 1)::timestamp AT TIME ZONE h.time_zone AS last) w
       JOIN booking_slots s ON s.location_id = h.id AND s.occupied && tstzrange(w.first, w.last)
       JOIN bookings b ON b.id = s.booking_id AND b.location_id = h.id
       WHERE ($3::text IS NULL OR h.slug = $3) AND b.starts_at < w.last AND b.ends_at > w.first
         AND NOT ${isDeadSql('b')}
     )
     SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'timeZone', h.time_zone, 'stepMinutes', h.step_minutes)
              ORDER BY h.name, h.slug) FROM halls h), '[]') AS halls,
       coalesce((SELECT jsonb_agg(jsonb_build_object(
         'id', f.id, 'reference', f.reference, 'location', f.location, 'status', f.status, 'kind', f.kind, 'reason', f.reason,
         'start', json_time(f.starts_at), 'end', json_time(f.ends_at),
         'attachDeadline', CASE WHEN f.status = 'pending' THEN json_time(f.attach_deadline) END,
         'person', (SELECT u.name FROM users u WHERE u.id = coalesce((SELECT e.organiser_id FROM events e WHERE e.booking_id = f.id AND e.status <> 'cancelled' LIMIT 1), f.created_by_id)),
         'club', (SELECT jsonb_build_object('id', c.id, 'name', ${nameOf('clubs', 'c', 'name')}) FROM clubs c WHERE c.id = f.club_id),
         'event', (SELECT jsonb_build_object('id', e.id, 'status', e.status, 'title', ${nameOf('events', 'e', 'title')})
                   FROM events e WHERE e.booking_id = f.id AND e.status <> 'cancelled' LIMIT 1)) ORDER BY f.starts_at, f.id) FROM found f), '[]') AS bookings`,
    [from, to, hall, locale],
  )
  return rows[0] ?? { halls: [], bookings: [] }
}
