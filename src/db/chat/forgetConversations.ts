import { anonymousHours } from '#src/db/chat/conversation.ts'
import type { Db } from '#src/db/transaction.ts'

/** Deletes conversations nobody has continued: a person's after so many days, anonymous ones after two hours. Answers how many. */
export async function forgetConversations(db: Db, days: number): Promise<number> {
  const { rowCount } = await db.query(
    `DELETE FROM chat_conversations WHERE updated_at < now() - CASE WHEN user_id IS NULL THEN interval '${anonymousHours} hours' ELSE make_interval(days => $1) END`,
    [days],
  )
  return rowCount ?? 0
}
