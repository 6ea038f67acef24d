import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

type ByLocale = Partial<Record<Locale, string | null>>

/** What letters say about an event. */
export type MailEvent = {
  id: string
  slug: string
  status: 'draft' | 'published' | 'cancelled'
  startsAt: Date
  endsAt: Date
  timeZone: string
  /** Rises with every change that a holder would notice. */
  sequence: number
  isOver: boolean
  titles: ByLocale
  /** The location's name; absent outside the list of locations. */
  places: ByLocale
  directions: ByLocale
  venues: ByLocale
  isOnline: boolean
}

/** An event with its texts in every language; `null` when there is none. */
export async function eventForMail(db: Db, event: string): Promise<MailEvent | null> {
  const { rows } = await db.query<MailEvent>(
    `SELECT e.id, e.slug, e.status, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.time_zone AS "timeZone", coalesce(e.sequence, 0)::int AS sequence,
       e.ends_at <= now() AS "isOver", coalesce(e.online_link, e.stream_url, '') <> '' AS "isOnline",
       coalesce(t.titles, '{}') AS titles, coalesce(t.venues, '{}') AS venues, coalesce(l.places, '{}') AS places, coalesce(l.directions, '{}') AS directions
     FROM events e
     LEFT JOIN LATERAL (SELECT jsonb_object_agg(_locale, title) AS titles, jsonb_object_agg(_locale, venue_text) AS venues
                        FROM events_locales WHERE _parent_id = e.id) t ON true
     LEFT JOIN LATERAL (SELECT jsonb_object_agg(_locale, name) AS places, jsonb_object_agg(_locale, directions) AS directions
                        FROM locations_locales WHERE _parent_id = e.location_id) l ON true
     WHERE e.id = $1`,
    [event],
  )
  return rows[0] ?? null
}
