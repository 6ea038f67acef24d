import { localised, upcoming } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { Facets } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

const list = (kind: string, table: string, order: string): string => `(
  SELECT coalesce(json_agg(json_build_object('slug', d.slug, 'name', coalesce(${localised(`${table}_locales`, 'name', 'd.id', '$1')}, d.slug), 'count', n.count) ORDER BY ${order}), '[]')
  FROM counted n JOIN ${table} d ON n.term = '${kind}:' || d.slug)`

/** What the feed can be filtered by now, with the number of upcoming events of each. One pass over the upcoming events. */
export async function facets(locale: Locale): Promise<Facets> {
  const { rows } = await pool.query<{ facets: Facets }>(
    `WITH counted AS MATERIALIZED (
       SELECT term, count(*)::int AS count FROM event_cards c, unnest(c.terms) term WHERE ${upcoming} AND term NOT LIKE 'day:%' GROUP BY term
     )
     SELECT json_build_object(
       'categories', ${list('category', 'categories', 'd.position, d.slug')}, 'genres', ${list('genre', 'genres', 'd.position, d.slug')},
       'tags', ${list('tag', 'tags', 'n.count DESC, d.slug')}, 'clubs', ${list('club', 'clubs', 'n.count DESC, d.slug')},
       'locations', ${list('location', 'locations', 'n.count DESC, d.slug')},
       'free', coalesce((SELECT count FROM counted WHERE term = 'price:free'), 0), 'paid', coalesce((SELECT count FROM counted WHERE term = 'price:paid'), 0)
     ) AS facets`,
    [locale],
  )
  return (rows[0] as { facets: Facets }).facets
}
