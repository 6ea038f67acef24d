import { picture } from '#src/db/catalog/feedFilter.ts'
import type { Db } from '#src/db/transaction.ts'
import type { CatalogPicture } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

export type StoredTexts = { title: string; summary: string; description: unknown }

export type StoredEvent = {
  id: string
  slug: string
  status: 'draft' | 'published' | 'cancelled'
  isOver: boolean
  texts: Partial<Record<Locale, StoredTexts>>
  category: string | null
  genres: string[]
  tags: string[]
  poster: { id: string; picture: CatalogPicture | null } | null
  booking: string | null
  startsAt: string
  endsAt: string
  timeZone: string
  price: number
  currency: string
  type: 'club' | 'general'
  maxAttendees: number
  /** Seats that are taken: fewer places than that cannot be. */
  taken: number
}

const related = (path: string): string =>
  `(SELECT coalesce(json_agg(r.${path}_id ORDER BY r."order"), '[]') FROM events_rels r WHERE r.parent_id = e.id AND r.path = '${path}' AND r.${path}_id IS NOT NULL)`

/** An event of a club as its head edits it, texts in every language that has them; `null` when the club has none with this id. */
export async function eventForm(
  db: Db,
  { event, club, locale }: { event: string; club: string; locale: Locale },
): Promise<StoredEvent | null> {
  const { rows } = await db.query<StoredEvent>(
    `SELECT e.id, e.slug, e.status, e.ends_at <= now() AS "isOver",
       (SELECT coalesce(json_object_agg(l._locale, json_build_object('title', l.title, 'summary', coalesce(l.summary, ''), 'description', l.description)), '{}')
        FROM events_locales l WHERE l._parent_id = e.id) AS texts,
       e.category_id AS category, ${related('genres')} AS genres, ${related('tags')} AS tags,
       CASE WHEN e.poster_id IS NOT NULL THEN json_build_object('id', e.poster_id, 'picture', ${picture('e.poster_id', '$3')}) END AS poster,
       e.booking_id AS booking, json_time(e.starts_at) AS "startsAt", json_time(e.ends_at) AS "endsAt", e.time_zone AS "timeZone",
       e.price::float8 AS price, e.currency, e.type, e.max_attendees::int AS "maxAttendees",
       (SELECT coalesce(sum(t.taken), 0)::int FROM ticket_types t WHERE t.event_id = e.id) AS taken
     FROM events e WHERE e.id = $1 AND e.club_id = $2`,
    [event, club, locale],
  )
  return rows[0] ?? null
}
