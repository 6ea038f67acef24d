import type { Db } from '#src/db/transaction.ts'

/** Chats that one booking is told to. */
const most = 5

/** A chat is told of a booking from now on; once more changes nothing. `false`: as many chats as may be are told already. */
export async function followBooking(db: Db, booking: string, chat: string): Promise<boolean> {
  await db.query(
    `INSERT INTO booking_chats (booking_id, chat)
     SELECT $1, $2 WHERE (SELECT count(*) FROM booking_chats WHERE booking_id = $1) < $3 ON CONFLICT DO NOTHING`,
    [booking, chat, most],
  )
  const { rowCount } = await db.query('SELECT FROM booking_chats WHERE booking_id = $1 AND chat = $2', [booking, chat])
  return rowCount === 1
}
