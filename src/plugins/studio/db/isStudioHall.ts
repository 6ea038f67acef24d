import type { Db } from '#src/db/transaction.ts'

/** Whether a place is a hall of the studio by its kind. */
export async function isStudioHall(db: Db, location: string): Promise<boolean> {
  const { rowCount } = await db.query("SELECT 1 FROM locations WHERE id = $1 AND kind = 'studio'", [location])
  return rowCount === 1
}
