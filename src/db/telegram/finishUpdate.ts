import type { Db } from '#src/db/transaction.ts'

/** Marks an update as dealt with. Returns whether this call did; `false`: another worker has been faster. */
export async function finishUpdate(db: Db, id: number, error: string | null = null): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE telegram_updates SET done_at = now(), error = left($2, 500) WHERE update_id = $1 AND done_at IS NULL',
    [id, error],
  )
  return rowCount === 1
}
