import type { Db } from '#src/db/transaction.ts'

/**
 * Hands the events of deliveries that have waited for longer than `minutes` back to the relay, which makes jobs for those that have
 * none (a restored backup has no queue). Returns how many events.
 */
export async function releaseStranded(db: Db, minutes: number): Promise<number> {
  const { rowCount } = await db.query(
    `UPDATE domain_events e SET dispatched_at = NULL
     WHERE e.dispatched_at IS NOT NULL AND e.id IN (
       SELECT d.domain_event_id FROM event_deliveries d
       WHERE d.status = 'pending' AND d.updated_at < now() - make_interval(mins => $1)
       ORDER BY d.updated_at LIMIT 1000)`,
    [minutes],
  )
  return rowCount ?? 0
}
