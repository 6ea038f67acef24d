import type { Db } from '#src/db/transaction.ts'
import type { Role } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'

export type ClubName = { id: string; slug: string; name: string }

/** A person's own data. GPA 0.00–4.00, bonuses in points. */
export type Account = {
  id: string
  name: string
  email: string
  username: string | null
  roles: Role[]
  sduId: string | null
  photo: { id: string; url: string; blur: string | null } | null
  faculty: string | null
  yearOfStudy: number | null
  locale: Locale
  leaderboardOptIn: boolean
  notificationPreferences: unknown
  socialGpa: number
  bonusBalance: number
  headOf: ClubName[]
  createdAt: string
}

/** Everything about one account that its owner sees; names of clubs in `locale`, else in Russian. */
export async function readAccount(db: Db, user: string, locale: Locale): Promise<Account | null> {
  const { rows } = await db.query<{ account: Account }>(
    `SELECT json_build_object(
        'id', u.id, 'name', u.name, 'email', u.email, 'username', u.username, 'sduId', u.sdu_id,
        'roles', ARRAY(SELECT r.value::text FROM users_roles r WHERE r.parent_id = u.id ORDER BY r."order"),
        'photo', CASE WHEN m.id IS NOT NULL THEN
          json_build_object('id', m.id, 'url', '/api/media/file/' || coalesce(m.sizes_medium_filename, m.filename), 'blur', m.blur) END,
        'faculty', u.faculty, 'yearOfStudy', u.year_of_study, 'locale', coalesce(u.locale::text, 'ru'),
        'leaderboardOptIn', coalesce(u.leaderboard_opt_in, false), 'notificationPreferences', u.notification_preferences,
        'socialGpa', coalesce(u.social_gpa, 0), 'bonusBalance', u.bonus_balance,
        'headOf', coalesce((
          SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(l.name, d.name, c.slug)) ORDER BY c.slug)
          FROM clubs c
          LEFT JOIN clubs_locales l ON l._parent_id = c.id AND l._locale = $2::_locales
          LEFT JOIN clubs_locales d ON d._parent_id = c.id AND d._locale = 'ru'
          WHERE c.head_id = u.id), '[]'),
        'createdAt', json_time(u.created_at)
      ) AS account
      FROM users u LEFT JOIN media m ON m.id = u.photo_id WHERE u.id = $1`,
    [user, locale],
  )
  return rows[0]?.account ?? null
}
