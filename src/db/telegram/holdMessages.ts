import type { Db } from '#src/db/transaction.ts'

/** Keeps waiting messages in the outbox, to be read there: there is no bot to send them with. Returns how many. */
export async function holdMessages(db: Db): Promise<number> {
  const { rowCount } = await db.query(
    "UPDATE notifications SET status = 'held', next_try_at = NULL, updated_at = now() WHERE status = 'queued' AND channel = 'telegram'",
  )
  return rowCount ?? 0
}
