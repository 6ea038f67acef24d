import type { Db } from '#src/db/transaction.ts'

export type DueRefund = {
  id: string
  payment: string
  order: string
  amount: number
  currency: string
  /** The refund's id at the gateway, once it has one. */
  gatewayId: string | null
  attempts: number
  gateway: string
  paymentGatewayId: string | null
}

/** Takes refunds that are to be sent or asked about, with a lease: nobody else takes them for a while that grows with the tries. */
export async function claimRefunds(db: Db, limit: number): Promise<DueRefund[]> {
  const { rows } = await db.query<DueRefund>(
    `WITH due AS (
       SELECT id FROM refunds WHERE status = 'pending' AND coalesce(next_try_at, created_at) <= now()
       ORDER BY coalesce(next_try_at, created_at) LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE refunds r SET attempts = r.attempts + 1, next_try_at = now() + make_interval(secs => least(3600, 30 * power(2, least(r.attempts, 10)))::float8), updated_at = now()
     FROM due, payments p WHERE r.id = due.id AND p.id = r.payment_id
     RETURNING r.id, r.payment_id AS payment, r.order_id AS "order", r.amount::float8 AS amount, r.currency, r.gateway_id AS "gatewayId", r.attempts::int AS attempts,
       p.gateway, p.gateway_id AS "paymentGatewayId"`,
    [limit],
  )
  return rows
}
