import type { Db } from '#src/db/transaction.ts'

/** Whether an account is a partner's till. */
export async function isTill(db: Db, user: string): Promise<boolean> {
  const { rowCount } = await db.query('SELECT 1 FROM users WHERE id = $1 AND till', [user])
  return (rowCount ?? 0) > 0
}
