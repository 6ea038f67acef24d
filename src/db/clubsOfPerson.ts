import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type ClubOfPerson = {
  slug: string
  name: string
  logoUrl: string | null
  relation: 'head' | 'active' | 'requested' | 'subscribed'
}

/** The clubs a person has to do with, each once with the closest tie; names in `locale`, else in Russian. */
export async function clubsOfPerson(db: Db, user: string, locale: Locale): Promise<ClubOfPerson[]> {
  const { rows } = await db.query<ClubOfPerson>(
    `SELECT c.slug, coalesce(l.name, d.name, c.slug) AS name, '/api/media/file/' || coalesce(m.sizes_small_filename, m.filename) AS "logoUrl", t.relation
      FROM (
        SELECT DISTINCT ON (club) club, relation FROM (
          SELECT id AS club, 'head' AS relation, 1 AS rank FROM clubs WHERE head_id = $1
          UNION ALL SELECT club_id, status::text, CASE status WHEN 'active' THEN 2 ELSE 3 END FROM club_memberships WHERE user_id = $1 AND status IN ('active', 'requested')
          UNION ALL SELECT club_id, 'subscribed', 4 FROM club_subscriptions WHERE user_id = $1
        ) ties ORDER BY club, rank
      ) t
      JOIN clubs c ON c.id = t.club AND NOT coalesce(c.archived, false)
      LEFT JOIN media m ON m.id = coalesce(c.logo_id, c.photo_id)
      LEFT JOIN clubs_locales l ON l._parent_id = c.id AND l._locale = $2::_locales
      LEFT JOIN clubs_locales d ON d._parent_id = c.id AND d._locale = 'ru'
      ORDER BY CASE t.relation WHEN 'head' THEN 1 WHEN 'active' THEN 2 WHEN 'requested' THEN 3 ELSE 4 END, name LIMIT 100`,
    [user, locale],
  )
  return rows
}
