import type { Db } from '#src/db/transaction.ts'

/** The first public ticket type of a published event that costs nothing; `null` when there is none. */
export async function freeTicketType(db: Db, event: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT t.id FROM ticket_types t JOIN events e ON e.id = t.event_id
     WHERE t.event_id = $1 AND e.status = 'published' AND t.price = 0 AND t.visibility = 'public' ORDER BY t.position, t.id LIMIT 1`,
    [event],
  )
  return rows[0]?.id ?? null
}
