import type { ClubName } from '#src/db/readAccount.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type PublicProfile = {
  id: string
  name: string
  /** Only a picture that is not private. */
  photo: { url: string; blur: string | null } | null
  roles: ('club_head' | 'organiser')[]
  clubs: ClubName[]
  /** Published events that have taken place. */
  eventsHeld: number
}

/** Whose name stands on a public page: organisers and heads of clubs that are not archived. Expects the alias `u`. */
export const isPublicPerson = `u._verified AND NOT coalesce(u.suspended, false) AND u.archived_at IS NULL AND (
  EXISTS (SELECT 1 FROM users_roles r WHERE r.parent_id = u.id AND r.value = 'organiser')
  OR EXISTS (SELECT 1 FROM clubs c WHERE c.head_id = u.id AND NOT coalesce(c.archived, false)))`

/** Events a person runs: of the clubs the person heads, and the own ones outside clubs. Expects the aliases `u` and `e`. */
export const runsEvent = `(e.organiser_id = u.id AND e.club_id IS NULL
  OR e.club_id IN (SELECT c.id FROM clubs c WHERE c.head_id = u.id AND NOT coalesce(c.archived, false)))`

/** What everybody may know of an organiser or club head; `null` for everybody else. */
export async function publicProfile(db: Db, user: string, locale: Locale): Promise<PublicProfile | null> {
  const { rows } = await db.query<{ profile: PublicProfile }>(
    `SELECT json_build_object(
        'id', u.id, 'name', u.name,
        'photo', CASE WHEN m.id IS NOT NULL THEN
          json_build_object('url', '/api/media/file/' || coalesce(m.sizes_medium_filename, m.filename), 'blur', m.blur) END,
        'roles', ARRAY(SELECT r.value::text FROM users_roles r WHERE r.parent_id = u.id AND r.value IN ('club_head', 'organiser') ORDER BY 1),
        'clubs', coalesce((
          SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(l.name, d.name, c.slug)) ORDER BY c.slug)
          FROM clubs c
          LEFT JOIN clubs_locales l ON l._parent_id = c.id AND l._locale = $2::_locales
          LEFT JOIN clubs_locales d ON d._parent_id = c.id AND d._locale = 'ru'
          WHERE c.head_id = u.id AND NOT coalesce(c.archived, false)), '[]'),
        'eventsHeld', (SELECT count(*) FROM events e WHERE e.status = 'published' AND e.ends_at < now() AND ${runsEvent})
      ) AS profile
      FROM users u LEFT JOIN media m ON m.id = u.photo_id AND NOT coalesce(m.private, false)
      WHERE u.id = $1 AND ${isPublicPerson}`,
    [user, locale],
  )
  return rows[0]?.profile ?? null
}
