import type { Db } from '#src/db/transaction.ts'

export type StaffPayment = { order: string; amount: number; currency: string; event: string | null }

/** A payment as the staff chat names it; amount in the minor unit. */
export async function amountOfPayment(db: Db, payment: string): Promise<StaffPayment | null> {
  const { rows } = await db.query<StaffPayment>(
    `SELECT o.number AS "order", p.amount::float8 AS amount, p.currency, c.card_ru->>'title' AS event
     FROM payments p JOIN orders o ON o.id = p.order_id LEFT JOIN event_cards c ON c.event_id = o.event_id WHERE p.id = $1`,
    [payment],
  )
  return rows[0] ?? null
}
