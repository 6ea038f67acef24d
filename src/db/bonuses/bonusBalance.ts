import type { Db } from '#src/db/transaction.ts'

/** A person's bonuses now. */
export async function bonusBalance(db: Db, user: string): Promise<number> {
  const { rows } = await db.query<{ balance: number }>(
    'SELECT bonus_balance::float8 AS balance FROM users WHERE id = $1',
    [user],
  )
  return rows[0]?.balance ?? 0
}
