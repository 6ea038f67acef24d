import { eventKey } from '#src/db/catalog/eventKey.ts'
import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

/**
 * Asks to be excused from a club event; `null` when there is no such event. In time and only for members: `excuses_in_time`,
 * `excuses_members`.
 */
export async function insertExcuse(db: Db, event: string, user: string, reason: string): Promise<string | null> {
  const { condition } = eventKey(event)
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO excuses (id, event_id, user_id, reason, status) SELECT $2, c.event_id, $3, $4, 'requested' FROM event_cards c WHERE ${condition} RETURNING id`,
    [event, uuidv7(), user, reason],
  )
  return rows[0]?.id ?? null
}
