import type { Db } from '#src/db/transaction.ts'

/** Whether a person's chat is linked, and the bot's name once the worker has asked Telegram for it. */
export async function linkState(db: Db, user: string): Promise<{ isLinked: boolean; username: string | null }> {
  const { rows } = await db.query<{ isLinked: boolean; username: string | null }>(
    `SELECT u.telegram_chat_id IS NOT NULL AS "isLinked", (SELECT username FROM telegram_bot) AS username FROM users u WHERE u.id = $1`,
    [user],
  )
  return rows[0] ?? { isLinked: false, username: null }
}
