import type { Db } from '#src/db/transaction.ts'

/** How much a refund returns, in the minor unit of its currency; `null` when there is no such refund. */
export async function refundedAmount(db: Db, refund: string): Promise<number | null> {
  const { rows } = await db.query<{ amount: number }>('SELECT amount::float8 AS amount FROM refunds WHERE id = $1', [
    refund,
  ])
  return rows[0]?.amount ?? null
}
