import type { Db } from '#src/db/transaction.ts'
import type { NotificationType } from '#src/domain/notificationTypes.ts'

/**
 * Makes a round this transaction's own: a second worker does not wait (writing for thousands takes longer than a lock may) but leaves
 * it; the next minute looks again. Returns whether it is ours: not either when the event has been moved or called off meanwhile.
 */
export async function takeReminderRound(
  db: Db,
  event: string,
  type: NotificationType,
  startsAt: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO reminder_rounds (event_id, type, starts_at)
     SELECT id, $2, starts_at FROM events WHERE id = $1 AND status = 'published' AND starts_at = $3
       AND pg_try_advisory_xact_lock(hashtextextended('reminder:' || $1::text || ':' || $2::text, 0))
     ON CONFLICT DO NOTHING`,
    [event, type, startsAt],
  )
  return rowCount === 1
}
