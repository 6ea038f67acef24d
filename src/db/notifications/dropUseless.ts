import type { Db } from '#src/db/transaction.ts'

/**
 * Takes waiting messages out of the queue that nobody needs any more: past their time, or reminders of an event that was moved or
 * called off, or of a ticket given back. Returns how many.
 */
export async function dropUseless(db: Db): Promise<number> {
  const { rowCount } = await db.query(
    `UPDATE notifications n SET status = 'dropped', next_try_at = NULL, updated_at = now()
     WHERE n.status = 'queued' AND (
       n.useful_until <= now()
       OR (n.type IN ('reminder.day', 'reminder.hour', 'meeting.reminder') AND NOT EXISTS (
             SELECT 1 FROM events e WHERE e.id = n.event_id AND e.status = 'published' AND e.starts_at = n.useful_until))
       OR (n.type IN ('reminder.day', 'reminder.hour') AND NOT EXISTS (
             SELECT 1 FROM tickets t WHERE t.event_id = n.event_id AND t.status IN ('paid', 'attended') AND coalesce(t.holder_id, t.buyer_id) = n.user_id))
     )`,
  )
  return rowCount ?? 0
}
