import { localised, picture } from '#src/db/catalog/feedFilter.ts'
import type { Db } from '#src/db/transaction.ts'
import type { CatalogPicture } from '#src/domain/catalog.ts'
import type { EventPhase } from '#src/domain/clubEvent.ts'
import type { Locale } from '#src/domain/locale.ts'

export type OwnEvent = {
  id: string
  slug: string
  title: string
  phase: EventPhase
  type: 'club' | 'general'
  startsAt: string
  endsAt: string
  timeZone: string
  location: string | null
  poster: CatalogPicture | null
  /** Seats taken and seats in all, of every ticket type. */
  taken: number
  capacity: number
  cancelReason: string | null
}

export type OwnEventsPage = { events: OwnEvent[]; counts: Record<EventPhase, number> }

const phase = "CASE WHEN e.status = 'published' AND e.ends_at <= now() THEN 'past' ELSE e.status::text END"

/** Events of a club of one phase with how many there are of each: those to come by start, past and cancelled ones the latest first. */
export async function ownEvents(
  db: Db,
  {
    club,
    phase: wanted,
    locale,
    limit,
    offset,
  }: { club: string; phase: EventPhase; locale: Locale; limit: number; offset: number },
): Promise<OwnEventsPage> {
  const { rows } = await db.query<OwnEventsPage>(
    `WITH own AS MATERIALIZED (
       SELECT e.id, e.starts_at, ${phase} AS phase FROM events e WHERE e.club_id = $1
     ), page AS (
       SELECT id, phase, row_number() OVER (ORDER BY CASE WHEN $2 IN ('past', 'cancelled') THEN -1 ELSE 1 END * extract(epoch FROM starts_at), id) AS position
       FROM own WHERE phase = $2 ORDER BY position LIMIT $4 OFFSET $5
     )
     SELECT (SELECT json_build_object('published', count(*) FILTER (WHERE phase = 'published'), 'draft', count(*) FILTER (WHERE phase = 'draft'),
               'past', count(*) FILTER (WHERE phase = 'past'), 'cancelled', count(*) FILTER (WHERE phase = 'cancelled')) FROM own) AS counts,
       coalesce((SELECT json_agg(json_build_object(
           'id', e.id, 'slug', e.slug, 'title', coalesce(${localised('events_locales', 'title', 'e.id', '$3')}, e.slug), 'phase', p.phase, 'type', e.type,
           'startsAt', json_time(e.starts_at), 'endsAt', json_time(e.ends_at), 'timeZone', e.time_zone,
           'location', ${localised('locations_locales', 'name', 'e.location_id', '$3')}, 'poster', ${picture('e.poster_id', '$3')},
           'taken', coalesce(s.taken, 0), 'capacity', coalesce(s.capacity, e.max_attendees), 'cancelReason', e.cancel_reason) ORDER BY p.position)
         FROM page p JOIN events e ON e.id = p.id
         LEFT JOIN LATERAL (SELECT sum(t.taken)::int AS taken, sum(t.capacity)::int AS capacity FROM ticket_types t WHERE t.event_id = e.id) s ON true), '[]') AS events`,
    [club, wanted, locale, limit, offset],
  )
  return rows[0] as OwnEventsPage
}
