import type { Db } from '#src/db/transaction.ts'

/** The chats that are told of a booking, and the bot's name once the worker has asked Telegram for it. */
export async function chatsOfBooking(db: Db, booking: string): Promise<{ chats: string[]; username: string | null }> {
  const { rows } = await db.query<{ chats: string[]; username: string | null }>(
    `SELECT ARRAY(SELECT chat FROM booking_chats WHERE booking_id = $1 ORDER BY linked_at, chat) AS chats,
       (SELECT username FROM telegram_bot) AS username`,
    [booking],
  )
  return rows[0] ?? { chats: [], username: null }
}
