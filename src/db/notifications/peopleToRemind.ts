import type { Db } from '#src/db/transaction.ts'

/**
 * Everybody with a valid ticket got at least `leadMinutes` before the start (who took it later knows when it begins); of a club's
 * own meeting its members too. Each person once.
 */
export async function peopleToRemind(
  db: Db,
  event: string,
  leadMinutes: number,
  withMembers: boolean,
): Promise<string[]> {
  const { rows } = await db.query<{ people: string[] }>(
    `SELECT coalesce(array_agg(DISTINCT p.person), '{}') AS people FROM (
       SELECT coalesce(t.holder_id, t.buyer_id) AS person FROM tickets t JOIN events e ON e.id = t.event_id
       WHERE t.event_id = $1 AND t.status = 'paid' AND coalesce(t.purchased_at, t.created_at) <= e.starts_at - make_interval(mins => $2)
       UNION ALL
       SELECT m.user_id FROM club_memberships m JOIN events e ON e.club_id = m.club_id
       WHERE e.id = $1 AND $3 AND m.status = 'active'
     ) p WHERE p.person IS NOT NULL`,
    [event, leadMinutes, withMembers],
  )
  return rows[0]?.people ?? []
}
