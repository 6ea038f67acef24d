import type { Db } from '#src/db/transaction.ts'

export type Cancellation = {
  /** People who get the letter. */
  holders: number
  /** What goes back in all, by currency, in minor units. */
  refunds: { currency: string; amount: number; orders: number }[]
}

/** What cancelling an event would set off now: who is told, and what its valid tickets give back of their payments. */
export async function cancellation(db: Db, event: string): Promise<Cancellation> {
  const { rows } = await db.query<Cancellation>(
    `WITH live AS (
       SELECT order_id, price, status, coalesce(holder_id, buyer_id) AS person FROM tickets
       WHERE event_id = $1 AND status IN ('pending', 'paid', 'attended', 'absent')
     ), due AS (
       SELECT p.currency, least(sum(l.price), p.captured - p.refund_reserved) AS amount
       FROM live l JOIN payments p ON p.order_id = l.order_id AND p.fulfilled WHERE l.status = 'paid' GROUP BY p.id
     )
     SELECT (SELECT count(DISTINCT person)::int FROM live) AS holders,
       coalesce((SELECT json_agg(x ORDER BY x.currency) FROM (
         SELECT currency, sum(amount)::float8 AS amount, count(*)::int AS orders FROM due WHERE amount > 0 GROUP BY currency
       ) x), '[]') AS refunds`,
    [event],
  )
  return rows[0] as Cancellation
}
