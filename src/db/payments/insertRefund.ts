import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type NewRefund = {
  payment: string
  order: string
  /** Minor unit of the payment's currency. */
  amount: number
  /** The cause: the same one never refunds twice. */
  key: string
  reason: string
  ticket?: string
  requestedBy?: string | null
  /** Already given back at the gateway, without us. */
  done?: boolean
}

/**
 * Asks for a refund: reserves the money (`refunds_within_captured` refuses more than was captured) and leaves the sending to the
 * worker. The caller has locked the payment. `null` when this cause was refunded before.
 */
export async function insertRefund(tx: Db, refund: NewRefund): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `INSERT INTO refunds (id, payment_id, order_id, buyer_id, ticket_id, amount, currency, status, reason, key, requested_by_id, attempts, next_try_at, settled_at)
     SELECT $1, p.id, p.order_id, p.buyer_id, $4, $5, p.currency, CASE WHEN $9 THEN 'succeeded' ELSE 'pending' END::enum_refunds_status, $6, $7, $8, 0, now(), CASE WHEN $9 THEN now() END
     FROM payments p WHERE p.id = $2 AND p.order_id = $3
     ON CONFLICT (key) DO NOTHING RETURNING id`,
    [
      uuidv7(),
      refund.payment,
      refund.order,
      refund.ticket ?? null,
      refund.amount,
      refund.reason,
      refund.key,
      refund.requestedBy ?? null,
      refund.done ?? false,
    ],
  )
  return rows[0]?.id ?? null
}
