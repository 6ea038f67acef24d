import type { Db } from '#src/db/transaction.ts'

/** Deletes a person's own review; what followed from it is taken back by the worker. Answers whether there was one. */
export async function deleteReview(db: Db, id: string, user: string): Promise<boolean> {
  const { rowCount } = await db.query('DELETE FROM reviews WHERE id = $1 AND user_id = $2', [id, user])
  return (rowCount ?? 0) > 0
}
