import type { Db } from '#src/db/transaction.ts'

/** Spends a one-time code: the chat is its person's from now on, and nobody else's. `null` when the code does not work. */
export async function bindChat(db: Db, codeHash: string, chat: string): Promise<string | null> {
  const { rows } = await db.query<{ user: string | null }>('SELECT bind_telegram_chat($1, $2) AS user', [
    codeHash,
    chat,
  ])
  return rows[0]?.user ?? null
}
