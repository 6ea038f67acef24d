import type { Db } from '#src/db/transaction.ts'

/** How many messages of a person's inbox are unread. */
export async function unreadCount(db: Db, person: string): Promise<number> {
  const { rows } = await db.query<{ unread: number }>(
    "SELECT count(*)::int AS unread FROM notifications WHERE user_id = $1 AND channel = 'inbox' AND read_at IS NULL",
    [person],
  )
  return rows[0]?.unread ?? 0
}
