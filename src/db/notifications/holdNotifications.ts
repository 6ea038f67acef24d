import type { Db } from '#src/db/transaction.ts'
import type { Channel } from '#src/domain/notificationTypes.ts'

/** Keeps a channel's waiting messages in the outbox, to be read there: there is nothing to send them with. Returns how many. */
export async function holdNotifications(db: Db, channel: Exclude<Channel, 'inbox'>): Promise<number> {
  const { rowCount } = await db.query(
    "UPDATE notifications SET status = 'held', next_try_at = NULL, updated_at = now() WHERE status = 'queued' AND channel = $1::enum_notifications_channel",
    [channel],
  )
  return rowCount ?? 0
}
