import type { Db } from '#src/db/transaction.ts'

/**
 * A chat is told of a booking from now on; once more changes nothing. `false`: all five places of the booking are taken by other chats
 * (`booking_chats_five_places`, `booking_chats_place_once`).
 */
export async function followBooking(db: Db, booking: string, chat: string): Promise<boolean> {
  for (;;) {
    const { rows } = await db.query<{ isTold: boolean; isFull: boolean }>(
      `WITH told AS (
         SELECT FROM booking_chats WHERE booking_id = $1 AND chat = $2
       ), free AS (
         SELECT n FROM generate_series(1, 5) n
         WHERE NOT EXISTS (SELECT FROM booking_chats WHERE booking_id = $1 AND place = n) ORDER BY n LIMIT 1
       ), taken AS (
         INSERT INTO booking_chats (booking_id, chat, place)
         SELECT $1, $2, n FROM free WHERE NOT EXISTS (SELECT FROM told) ON CONFLICT DO NOTHING RETURNING 1
       )
       SELECT EXISTS (SELECT FROM told) OR EXISTS (SELECT FROM taken) AS "isTold", NOT EXISTS (SELECT FROM free) AS "isFull"`,
      [booking, chat],
    )
    const { isTold, isFull } = rows[0] ?? { isTold: false, isFull: true }
    if (isTold || isFull) return isTold
    // Another chat took the place since the look, which it does five times at most: look for the next.
  }
}
