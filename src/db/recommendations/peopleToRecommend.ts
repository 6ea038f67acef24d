import type { Db } from '#src/db/transaction.ts'

/** Whoever tells the hub something to go by: a visit, a subscription, a membership. By id, after `after`. */
export async function peopleToRecommend(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT u.id FROM users u WHERE u.id > $1 AND u.archived_at IS NULL AND NOT coalesce(u.suspended, false) AND (
        EXISTS (SELECT FROM attendances a WHERE a.user_id = u.id) OR EXISTS (SELECT FROM club_subscriptions s WHERE s.user_id = u.id)
        OR EXISTS (SELECT FROM club_memberships m WHERE m.user_id = u.id AND m.status = 'active'))
      ORDER BY u.id LIMIT $2`,
    [after, limit],
  )
  return rows.map(({ id }) => id)
}

/** Whose visits, subscriptions or memberships changed in the last minutes. */
export async function peopleChanged(db: Db, minutes: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT user_id AS id FROM attendances WHERE created_at > now() - make_interval(mins => $1) AND user_id IS NOT NULL
     UNION SELECT user_id FROM club_subscriptions WHERE created_at > now() - make_interval(mins => $1)
     UNION SELECT user_id FROM club_memberships WHERE updated_at > now() - make_interval(mins => $1) AND status = 'active'`,
    [minutes],
  )
  return rows.map(({ id }) => id)
}
