import { eventKey } from '#src/db/catalog/eventKey.ts'
import type { Db } from '#src/db/transaction.ts'

/** Plain average (two decimals) and count of the published reviews of six months. */
export type EventRating = { event: string; average: number | null; count: number }

/** The rating of a public event; `null` when there is no such event. */
export async function eventRating(db: Db, key: string): Promise<EventRating | null> {
  const { condition } = eventKey(key)
  const { rows } = await db.query<EventRating>(
    `SELECT e.id AS event, CASE WHEN e.rating_count > 0 THEN e.rating_average::float8 END AS average, coalesce(e.rating_count, 0)::int AS count
     FROM event_cards c JOIN events e ON e.id = c.event_id WHERE ${condition} LIMIT 1`,
    [key],
  )
  return rows[0] ?? null
}
