import type { Db } from '#src/db/transaction.ts'

/** The number after the last update kept: everything before it need not be sent again. `null` while none is kept. */
export async function nextUpdate(db: Db): Promise<number | null> {
  const { rows } = await db.query<{ next: number | null }>('SELECT max(update_id) + 1 AS next FROM telegram_updates')
  return rows[0]?.next ?? null
}
