import type { Db } from '#src/db/transaction.ts'

export type RequeuedNotification = { recipient: string; type: string }

/**
 * Puts a message of the outbox into the queue again, with all its tries and whatever the hour: an admin wants it to go now.
 * `'emptied'` when its content was dropped after sending; `null` when there is none with this id, or it is one of the inbox, which
 * nothing sends.
 */
export async function requeueNotification(db: Db, id: string): Promise<RequeuedNotification | 'emptied' | null> {
  const { rows } = await db.query<RequeuedNotification & { isEmptied: boolean }>(
    'SELECT recipient, type, html IS NULL AND text IS NULL AS "isEmptied" FROM notifications WHERE id = $1 AND channel <> \'inbox\' FOR UPDATE',
    [id],
  )
  const [row] = rows
  if (!row) return null
  if (row.isEmptied) return 'emptied'
  await db.query(
    "UPDATE notifications SET status = 'queued', attempts = 0, next_try_at = NULL, useful_until = NULL, error = NULL, updated_at = now() WHERE id = $1",
    [id],
  )
  return { recipient: row.recipient, type: row.type }
}
