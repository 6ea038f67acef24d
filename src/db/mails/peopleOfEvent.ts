import type { Db } from '#src/db/transaction.ts'

/**
 * Everybody with a ticket that was valid or held at `at`, also where it has been cancelled since: the holder, or the buyer while
 * nobody has claimed it. Each person once.
 */
export async function peopleOfEvent(db: Db, event: string, at: Date): Promise<string[]> {
  const { rows } = await db.query<{ person: string }>(
    `SELECT DISTINCT coalesce(t.holder_id, t.buyer_id) AS person FROM tickets t
     WHERE t.event_id = $1 AND coalesce(t.holder_id, t.buyer_id) IS NOT NULL
       AND (t.status IN ('pending', 'paid', 'attended', 'absent') OR t.ended_at >= $2)`,
    [event, at],
  )
  return rows.map(({ person }) => person)
}
