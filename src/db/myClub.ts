import type { Db } from '#src/db/transaction.ts'
import { isUuid } from '#src/lib/ids.ts'

export type MyClub = {
  subscribed: boolean
  membership: { id: string; status: 'requested' | 'active'; joinedAt: string | null } | null
  isHead: boolean
}

/** What one person is to a club, by its id or slug; `null` when there is no such club. */
export async function myClub(db: Db, idOrSlug: string, user: string): Promise<MyClub | null> {
  const { rows } = await db.query<MyClub>(
    `SELECT EXISTS (SELECT 1 FROM club_subscriptions s WHERE s.club_id = c.id AND s.user_id = $2) AS subscribed,
        (SELECT json_build_object('id', m.id, 'status', m.status, 'joinedAt', json_time(m.joined_at)) FROM club_memberships m
         WHERE m.club_id = c.id AND m.user_id = $2 AND m.status IN ('requested', 'active')) AS membership,
        c.head_id IS NOT DISTINCT FROM $2 AS "isHead"
      FROM clubs c WHERE c.${isUuid(idOrSlug) ? 'id' : 'slug'} = $1 AND NOT coalesce(c.archived, false)`,
    [idOrSlug, user],
  )
  return rows[0] ?? null
}
