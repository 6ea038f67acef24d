import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type BadgeOfPerson = {
  slug: string
  icon: string
  name: string
  description: string | null
  /** The club of a fan; the month of the most active. */
  scope: string | null
  at: string
}

/** A person's badges, the latest first, in `locale`, else in Russian. */
export async function badgesOfPerson(db: Db, user: string, locale: Locale): Promise<BadgeOfPerson[]> {
  const { rows } = await db.query<BadgeOfPerson>(
    `SELECT b.slug, b.icon, coalesce(l.name, d.name, b.slug) AS name, coalesce(l.description, d.description) AS description,
       CASE WHEN b.rule = 'club_visits' THEN (SELECT t.name FROM clubs_locales t WHERE t._parent_id::text = a.scope
         ORDER BY t._locale = $2::_locales DESC, t._locale = 'ru' DESC LIMIT 1) ELSE nullif(a.scope, '') END AS scope, json_time(a.awarded_at) AS at
     FROM badge_awards a JOIN badges b ON b.id = a.badge_id
     LEFT JOIN badges_locales l ON l._parent_id = b.id AND l._locale = $2::_locales
     LEFT JOIN badges_locales d ON d._parent_id = b.id AND d._locale = 'ru'
     WHERE a.user_id = $1 ORDER BY a.awarded_at DESC, b.slug, a.scope`,
    [user, locale],
  )
  return rows
}
