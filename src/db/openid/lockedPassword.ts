import type { Db } from '#src/db/transaction.ts'

/** Whether an account has a password, which stays as it is until the end of the transaction. */
export async function lockedPassword(db: Db, person: string): Promise<boolean> {
  const { rowCount } = await db.query('SELECT FROM users WHERE id = $1 AND hash IS NOT NULL FOR NO KEY UPDATE', [
    person,
  ])
  return rowCount === 1
}
