import type { NotificationButton } from '#src/db/notifications/claimNotifications.ts'
import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type StaffMessage = {
  /** The chat's id. */
  chat: string
  type: string
  /** What it is about: one message a type and key. */
  key: string
  subject: string
  text: string
  buttons: NotificationButton[][]
}

/** A message to the staff chat, in Russian. Returns whether it is new. */
export async function queueStaffMessage(db: Db, message: StaffMessage): Promise<boolean> {
  const { chat, type, key, subject, text, buttons } = message
  const { rowCount } = await db.query(
    `INSERT INTO notifications (id, recipient, channel, type, subject, text, locale, status, dedupe_key, attempts, buttons)
     VALUES ($1, $2, 'telegram', $3::varchar, $4, $5, 'ru', 'queued', 'staff:' || $3 || ':' || $6::text, 0, $7)
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [uuidv7(), chat, type, subject, text, key, JSON.stringify(buttons)],
  )
  return rowCount === 1
}
