import type { Db } from '#src/db/transaction.ts'

/** Keeps the bot's user name for the links of the site. */
export async function saveBotName(db: Db, username: string): Promise<void> {
  await db.query(
    'INSERT INTO telegram_bot (username) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET username = excluded.username, known_at = now()',
    [username],
  )
}
