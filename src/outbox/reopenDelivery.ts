import type { Db } from '#src/db/transaction.ts'

/**
 * Makes a delivery wait again with all its tries, and hands its event to the relay, which puts the job into the queue. Returns the
 * delivery's subscriber and event, `'done'` when its effect has happened (it must not happen twice), `null` when there is none with this id.
 */
export async function reopenDelivery(
  db: Db,
  delivery: string,
): Promise<{ subscriber: string; event: string } | 'done' | null> {
  const { rows } = await db.query<{ subscriber: string; status: string; event: string; name: string }>(
    `SELECT d.subscriber, d.status, d.domain_event_id AS event, e.name FROM event_deliveries d JOIN domain_events e ON e.id = d.domain_event_id
     WHERE d.id = $1 FOR UPDATE OF d`,
    [delivery],
  )
  const [row] = rows
  if (!row) return null
  if (row.status === 'done') return 'done'
  await db.query(
    "UPDATE event_deliveries SET status = 'pending', attempts = 0, error = NULL, updated_at = now() WHERE id = $1",
    [delivery],
  )
  await db.query('UPDATE domain_events SET dispatched_at = NULL, updated_at = now() WHERE id = $1', [row.event])
  return { subscriber: row.subscriber, event: row.name }
}
