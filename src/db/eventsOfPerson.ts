import { isPublicPerson, runsEvent } from '#src/db/publicProfile.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type EventOfPerson = {
  id: string
  slug: string
  title: string
  startsAt: string
  endsAt: string
  timeZone: string
  type: 'general' | 'club'
  /** In the minor unit of `currency`. */
  price: number
  currency: string
  club: { slug: string; name: string } | null
  poster: { url: string; blur: string | null } | null
}

export type EventsOfPerson = { upcoming: EventOfPerson[]; past: EventOfPerson[] }

const list = (condition: string, order: 'ASC' | 'DESC'): string => `coalesce((
  SELECT json_agg(x.event ORDER BY x.starts_at ${order}) FROM (
    SELECT e.starts_at, json_build_object(
      'id', e.id, 'slug', e.slug, 'title', coalesce(t.title, td.title), 'startsAt', json_time(e.starts_at), 'endsAt', json_time(e.ends_at), 'timeZone', e.time_zone,
      'type', e.type, 'price', e.price, 'currency', e.currency,
      'club', CASE WHEN c.id IS NOT NULL THEN json_build_object('slug', c.slug, 'name', coalesce(n.name, nd.name, c.slug)) END,
      'poster', CASE WHEN m.id IS NOT NULL THEN
        json_build_object('url', '/api/media/file/' || coalesce(m.sizes_medium_filename, m.filename), 'blur', m.blur) END
    ) AS event
    FROM events e
    LEFT JOIN events_locales t ON t._parent_id = e.id AND t._locale = $2::_locales
    LEFT JOIN events_locales td ON td._parent_id = e.id AND td._locale = 'ru'
    LEFT JOIN clubs c ON c.id = e.club_id
    LEFT JOIN clubs_locales n ON n._parent_id = c.id AND n._locale = $2::_locales
    LEFT JOIN clubs_locales nd ON nd._parent_id = c.id AND nd._locale = 'ru'
    LEFT JOIN media m ON m.id = e.poster_id AND NOT coalesce(m.private, false)
    WHERE e.status = 'published' AND ${condition} AND ${runsEvent}
    ORDER BY e.starts_at ${order} LIMIT $3
  ) x), '[]')`

/** The published events an organiser or club head runs, the next and the latest first, at most `limit` of each; `null` for others. */
export async function eventsOfPerson(
  db: Db,
  user: string,
  locale: Locale,
  limit: number,
): Promise<EventsOfPerson | null> {
  const { rows } = await db.query<EventsOfPerson>(
    `SELECT ${list('e.ends_at >= now()', 'ASC')} AS upcoming, ${list('e.ends_at < now()', 'DESC')} AS past
     FROM users u WHERE u.id = $1 AND ${isPublicPerson}`,
    [user, locale, limit],
  )
  return rows[0] ?? null
}
