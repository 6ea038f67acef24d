import { isDeadSql } from '#src/db/spaces/isDead.ts'
import { placeIs, rulesOf, type Space } from '#src/db/spaces/spaceRules.ts'
import type { Db } from '#src/db/transaction.ts'
import type { BookingKind, BookingState } from '#src/domain/spaceBooking.ts'
import type { Busy } from '#src/domain/spaceGrid.ts'

/** A booking as whoever may know of it sees it. */
export type KnownReservation = {
  id: string
  reference: string | null
  status: BookingState
  kind: BookingKind
  start: string
  end: string
  club: { id: string; slug: string; name: string } | null
  event: { id: string; slug: string; title: string; status: string } | null
}

export type SpaceCalendar = Space & { busy: Busy[]; reservations: KnownReservation[] }

export type Viewer = { id: string | null; headOf: readonly string[]; isAdmin: boolean }

type Wanted = {
  /** Days `YYYY-MM-DD` of the place's calendar, both included. */
  from: string
  to: string
  viewer: Viewer
  locale: string
  /** A booking that does not count, as it is the one to be moved. */
  except?: string | null
}

/** The statement behind {@link spaceCalendar}, for its plan. Thousands of rows become JSON here: `json` and floats take half the time of `jsonb` and decimals. */
export const spaceCalendarSql = (idOrSlug: string): string => `
  WITH place AS MATERIALIZED (
    SELECT l.*, tstzrange(($2::date - 1)::timestamp AT TIME ZONE l.time_zone, ($3::date + 2)::timestamp AT TIME ZONE l.time_zone) AS wanted
    FROM locations l WHERE ${placeIs(idOrSlug)} AND NOT coalesce(l.archived, false)
  ), members AS MATERIALIZED (
    SELECT m.id, p.wanted,
      make_interval(mins => greatest(coalesce(m.buffer_before, 0), coalesce(p.buffer_before, 0))::int) AS before,
      make_interval(mins => greatest(coalesce(m.buffer_after, 0), coalesce(p.buffer_after, 0))::int) AS after
    FROM place p CROSS JOIN LATERAL space_with_parts(p.id) x(id) JOIN locations m ON m.id = x.id
  ), found AS MATERIALIZED (
    SELECT b.id, b.reference, b.status, b.kind, CASE WHEN b.kind = 'blackout' THEN nullif(b.reason, '') END AS name, b.club_id, b.starts_at, b.ends_at, lower(s.occupied) - m.after AS blocked_from, upper(s.occupied) + m.before AS blocked_to,
      b.club_id = ANY ($5::uuid[]) OR (b.club_id IS NULL AND b.created_by_id = $4::uuid) AS is_mine
    FROM members m JOIN booking_slots s ON s.location_id = m.id AND s.occupied && m.wanted JOIN bookings b ON b.id = s.booking_id
    WHERE NOT ${isDeadSql('b')}
      AND b.id IS DISTINCT FROM $8::uuid
  ), known AS (
    SELECT DISTINCT ON (f.id) f.* FROM found f WHERE coalesce(f.is_mine, false) OR $6
  )
  SELECT l.id, l.slug, ${rulesOf} AS rules, (extract(epoch FROM now()) * 1000)::float8 AS now,
    coalesce((SELECT json_agg(json_build_object(
        'start', (date_part('epoch', f.blocked_from) * 1000)::bigint, 'end', (date_part('epoch', f.blocked_to) * 1000)::bigint,
        'isBlackout', f.kind = 'blackout', 'name', f.name,
        'own', CASE WHEN coalesce(f.is_mine, false) OR $6 THEN json_build_object('reservation', f.id, 'isMine', coalesce(f.is_mine, false),
          'start', (date_part('epoch', f.starts_at) * 1000)::bigint, 'end', (date_part('epoch', f.ends_at) * 1000)::bigint) END)) FROM found f), '[]'::json) AS busy,
    coalesce((SELECT jsonb_agg(jsonb_build_object(
        'id', k.id, 'reference', k.reference, 'status', k.status, 'kind', k.kind, 'start', json_time(k.starts_at), 'end', json_time(k.ends_at),
        'club', (SELECT jsonb_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(
                   (SELECT n.name FROM clubs_locales n WHERE n._parent_id = c.id AND n.name IS NOT NULL ORDER BY n._locale::text = $7 DESC LIMIT 1), c.slug))
                 FROM clubs c WHERE c.id = k.club_id),
        'event', (SELECT jsonb_build_object('id', e.id, 'slug', e.slug, 'status', e.status, 'title', coalesce(
                    (SELECT n.title FROM events_locales n WHERE n._parent_id = e.id AND n.title IS NOT NULL ORDER BY n._locale::text = $7 DESC LIMIT 1), e.slug))
                  FROM events e WHERE e.booking_id = k.id AND e.status <> 'cancelled' LIMIT 1)) ORDER BY k.starts_at, k.id) FROM known k), '[]') AS reservations
  FROM place l`

export const spaceCalendarValues = (
  idOrSlug: string,
  { from, to, viewer, locale, except = null }: Wanted,
): readonly unknown[] => [idOrSlug, from, to, viewer.id, viewer.headOf, viewer.isAdmin, locale, except]

/**
 * What stands in a place's calendar on some days, with its rules, by one statement: bookings of the place, of its parts and of what it is
 * part of. Who holds them is said of the viewer's own only, of all to admins. `null` when there is no such place.
 */
export async function spaceCalendar(db: Db, idOrSlug: string, wanted: Wanted): Promise<SpaceCalendar | null> {
  const { rows } = await db.query<SpaceCalendar>(spaceCalendarSql(idOrSlug), spaceCalendarValues(idOrSlug, wanted))
  return rows[0] ?? null
}
