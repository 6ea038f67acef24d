import type { ClubName } from '#src/db/readAccount.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type SessionCard = { photoUrl: string | null; clubs: ClubName[]; unread: number }

/** What the site's header shows beside what signing in knows anyway: a small photo, the clubs the person heads, how
 * much of the inbox is unread. */
export async function sessionCard(db: Db, user: string, locale: Locale): Promise<SessionCard> {
  const { rows } = await db.query<SessionCard>(
    `SELECT '/api/media/file/' || coalesce(m.sizes_small_filename, m.filename) AS "photoUrl",
        coalesce((SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(l.name, d.name, c.slug)) ORDER BY c.slug)
          FROM clubs c
          LEFT JOIN clubs_locales l ON l._parent_id = c.id AND l._locale = $2::_locales
          LEFT JOIN clubs_locales d ON d._parent_id = c.id AND d._locale = 'ru'
          WHERE c.head_id = u.id AND NOT coalesce(c.archived, false)), '[]') AS clubs,
        (SELECT count(*)::int FROM notifications n WHERE n.user_id = u.id AND n.channel = 'inbox' AND n.read_at IS NULL) AS unread
      FROM users u LEFT JOIN media m ON m.id = u.photo_id WHERE u.id = $1`,
    [user, locale],
  )
  return rows[0] ?? { photoUrl: null, clubs: [], unread: 0 }
}
