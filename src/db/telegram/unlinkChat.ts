import type { Db } from '#src/db/transaction.ts'

/**
 * Lets a chat go, by its id or by its person: it is nobody's and told of no booking, and the messages that still wait for it end.
 * Returns whose it was, `null` when nobody's.
 */
export async function unlinkChat(db: Db, by: { chat: string } | { user: string }): Promise<string | null> {
  const chat = 'chat' in by ? by.chat : await chatOf(db, by.user)
  if (chat === null) return null
  const { rows } = await db.query<{ user: string | null }>('SELECT unlink_telegram_chat($1) AS user', [chat])
  const user = rows[0]?.user ?? null
  const { rowCount: bookings } = await db.query('DELETE FROM booking_chats WHERE chat = $1', [chat])
  // The bot's own answer to /stop is still to come.
  if (user || bookings)
    await db.query(
      `UPDATE notifications SET status = 'failed', error = 'the chat is no longer linked', next_try_at = NULL, updated_at = now()
       WHERE channel = 'telegram' AND status = 'queued' AND recipient = $1 AND type <> 'telegram.answer'`,
      [chat],
    )
  return user
}

async function chatOf(db: Db, user: string): Promise<string | null> {
  const { rows } = await db.query<{ chat: string | null }>('SELECT telegram_chat_id AS chat FROM users WHERE id = $1', [
    user,
  ])
  return rows[0]?.chat ?? null
}
