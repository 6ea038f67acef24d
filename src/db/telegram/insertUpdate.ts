import type { Db } from '#src/db/transaction.ts'

/** Keeps what Telegram sent; the second of the same number is dropped. Returns whether it is new. */
export async function insertUpdate(db: Db, id: number, body: unknown): Promise<boolean> {
  const { rowCount } = await db.query(
    'INSERT INTO telegram_updates (update_id, body) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT telegram_updates_once DO NOTHING',
    [id, JSON.stringify(body)],
  )
  return rowCount === 1
}
