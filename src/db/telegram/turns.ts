import type { Db } from '#src/db/transaction.ts'

/** Between two messages of the bot, whoever sends them: 25 a second, so that a stall of the network does not make it 31. */
const gapMs = 40
/** Rest of a chat after a message, from Telegram's answer on. */
const restSeconds = 1.05

/** Asks for the right to write to a chat now. 0: go ahead, and end the turn afterwards; else milliseconds until it is worth asking again. */
export async function takeTurn(db: Db, chat: string): Promise<number> {
  const { rows } = await db.query<{ wait: number }>('SELECT take_telegram_turn($1, $2) AS wait', [chat, gapMs])
  return rows[0]?.wait ?? 0
}

/**
 * Ends a turn: the chat rests for a second.
 * @param retryAfter seconds that Telegram asked for; the whole bot rests then, as the limit hit may be that of all chats together
 */
export async function endTurn(db: Db, chat: string, retryAfter = 0): Promise<void> {
  await db.query(
    `UPDATE telegram_pace SET free_at = CASE WHEN chat = '' THEN greatest(free_at, clock_timestamp() + make_interval(secs => $3))
       ELSE clock_timestamp() + make_interval(secs => greatest($2::float8, $3)) END
     WHERE chat = $1 OR (chat = '' AND $3 > 0)`,
    [chat, restSeconds, retryAfter],
  )
}
