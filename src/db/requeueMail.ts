import type { Db } from '#src/db/transaction.ts'

export type RequeuedMail = { recipient: string; type: string }

/**
 * Puts a letter of the outbox into the queue again, with all its tries. `'emptied'` when its content was dropped after sending;
 * `null` when there is no letter with this id.
 */
export async function requeueMail(db: Db, id: string): Promise<RequeuedMail | 'emptied' | null> {
  const { rows } = await db.query<RequeuedMail & { isEmptied: boolean }>(
    'SELECT recipient, type, html IS NULL AND text IS NULL AS "isEmptied" FROM notifications WHERE id = $1 AND channel = \'email\' FOR UPDATE',
    [id],
  )
  const [row] = rows
  if (!row) return null
  if (row.isEmptied) return 'emptied'
  await db.query(
    "UPDATE notifications SET status = 'queued', attempts = 0, next_try_at = NULL, error = NULL, updated_at = now() WHERE id = $1",
    [id],
  )
  return { recipient: row.recipient, type: row.type }
}
