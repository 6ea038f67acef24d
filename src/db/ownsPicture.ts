import type { Db } from '#src/db/transaction.ts'

/** Whether a picture is this person's own. */
export async function ownsPicture(db: Db, user: string, picture: string): Promise<boolean> {
  const { rows } = await db.query('SELECT 1 FROM media WHERE id = $1 AND owner_id = $2', [picture, user])
  return rows.length === 1
}
