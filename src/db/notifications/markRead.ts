import type { Db } from '#src/db/transaction.ts'

/** Marks one message of a person's inbox as read, or all of them. Returns whether there is such a message. */
export async function markRead(db: Db, person: string, notification: string | null): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE notifications SET read_at = coalesce(read_at, now()), updated_at = now()
     WHERE user_id = $1 AND channel = 'inbox' AND ($2::uuid IS NULL AND read_at IS NULL OR id = $2)`,
    [person, notification],
  )
  return notification === null || rowCount === 1
}
