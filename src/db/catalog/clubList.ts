import { localised, picture, upcoming } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { ClubCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** A club's card over a row `k` of `clubs`; `$1` is the language. Columns are named as in {@link ClubCard}. */
export const clubCardColumns = `
  k.slug, coalesce(${localised('clubs_locales', 'name', 'k.id', '$1')}, k.slug) AS name, coalesce(${localised('clubs_locales', 'tagline', 'k.id', '$1')}, '') AS summary,
  ${picture('k.photo_id', '$1')} AS photo,
  (SELECT coalesce(json_agg(json_build_object('slug', g.slug, 'name', coalesce(${localised('genres_locales', 'name', 'g.id', '$1')}, g.slug)) ORDER BY g.n DESC, g.slug), '[]') FROM (
    SELECT d.id, d.slug, count(*) AS n FROM (SELECT c.genre_ids FROM event_cards c WHERE c.club_id = k.id ORDER BY c.starts_at DESC LIMIT 50) latest, unnest(latest.genre_ids) genre
    JOIN genres d ON d.id = genre GROUP BY d.id ORDER BY n DESC, d.slug LIMIT 3
  ) g) AS genres,
  (SELECT count(*)::int FROM club_memberships m WHERE m.club_id = k.id AND m.status = 'active') AS members,
  (SELECT count(*)::int FROM event_cards c WHERE c.club_id = k.id AND ${upcoming}) AS upcoming,
  CASE WHEN k.rating_count > 0 THEN k.rating_average::float8 END AS rating`

/** Every club that is not archived, by name. */
export async function clubList(locale: Locale): Promise<ClubCard[]> {
  const { rows } = await pool.query<ClubCard>(
    `SELECT * FROM (SELECT ${clubCardColumns} FROM clubs k WHERE NOT coalesce(k.archived, false) AND k.slug IS NOT NULL) x ORDER BY lower(name), slug`,
    [locale],
  )
  return rows
}
