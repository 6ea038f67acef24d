import type { Db } from '#src/db/transaction.ts'

/** Club events of a club that are published and to come, in the order of their ids. */
export async function clubEventsToCome(db: Db, club: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM events WHERE club_id = $1 AND type = 'club' AND status = 'published' AND starts_at > now() ORDER BY id",
    [club],
  )
  return rows.map(({ id }) => id)
}

/** Free members' places at club events to come whose holders are no members (any more), with the order behind each. */
export async function placesOfNonMembers(
  db: Db,
  { club, user = null, event = null }: { club?: string | null; user?: string | null; event?: string | null },
): Promise<{ ticket: string; order: string }[]> {
  const { rows } = await db.query<{ ticket: string; order: string }>(
    `SELECT t.id AS ticket, t.order_id AS "order"
     FROM tickets t JOIN events e ON e.id = t.event_id JOIN ticket_types y ON y.id = t.ticket_type_id JOIN orders o ON o.id = t.order_id
     WHERE e.type = 'club' AND e.status = 'published' AND e.starts_at > now() AND y.audience = 'members' AND t.status = 'paid' AND o.total = 0
       AND ($1::uuid IS NULL OR e.club_id = $1) AND ($2::uuid IS NULL OR t.holder_id = $2) AND ($3::uuid IS NULL OR e.id = $3) AND t.holder_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM club_memberships m WHERE m.club_id = e.club_id AND m.user_id = t.holder_id AND m.status = 'active')
     ORDER BY t.order_id, t.id`,
    [club ?? null, user, event],
  )
  return rows
}
