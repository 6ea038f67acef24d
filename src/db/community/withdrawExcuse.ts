import { eventKey } from '#src/db/catalog/eventKey.ts'
import type { Db } from '#src/db/transaction.ts'

/** Takes back what nobody has decided yet; answers what became of it, `null` when nothing was asked. */
export async function withdrawExcuse(db: Db, event: string, person: string): Promise<'withdrawn' | 'decided' | null> {
  const { condition } = eventKey(event)
  const { rows } = await db.query<{ gone: boolean }>(
    `WITH asked AS (
       SELECT x.id FROM excuses x JOIN event_cards c ON c.event_id = x.event_id WHERE ${condition} AND x.user_id = $2
     ), gone AS (DELETE FROM excuses x USING asked a WHERE x.id = a.id AND x.status = 'requested' RETURNING x.id)
     SELECT EXISTS (SELECT FROM gone WHERE gone.id = asked.id) AS gone FROM asked`,
    [event, person],
  )
  const found = rows[0]
  return found ? (found.gone ? 'withdrawn' : 'decided') : null
}
