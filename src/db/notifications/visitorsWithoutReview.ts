import type { Db } from '#src/db/transaction.ts'

/** Who was scanned at an event and has not reviewed it. */
export async function visitorsWithoutReview(db: Db, event: string): Promise<string[]> {
  const { rows } = await db.query<{ person: string }>(
    `SELECT DISTINCT a.user_id AS person FROM attendances a
     WHERE a.event_id = $1 AND a.user_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.event_id = $1 AND r.user_id = a.user_id)`,
    [event],
  )
  return rows.map(({ person }) => person)
}
