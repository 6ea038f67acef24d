import type { Db } from '#src/db/transaction.ts'
import type { PaymentStatus } from '#src/domain/payments.ts'

export type PaymentView = {
  id: string
  order: string
  gateway: string
  status: PaymentStatus
  amount: number
  captured: number
  refunded: number
  currency: string
  url: string | null
  failure: string | null
  expiresAt: string | null
  createdAt: string
}

/** A payment as its buyer sees it (`buyer` is `null` for an admin); `null` when there is none or it is somebody else's. */
export async function paymentView(db: Db, payment: string, buyer: string | null): Promise<PaymentView | null> {
  const { rows } = await db.query<PaymentView>(
    `SELECT id, order_id AS "order", gateway, status, amount::float8 AS amount, captured::float8 AS captured, refunded::float8 AS refunded, currency,
       CASE WHEN status IN ('created', 'pending') THEN url END AS url, failure, json_time(expires_at) AS "expiresAt", json_time(created_at) AS "createdAt"
     FROM payments WHERE id = $1 AND ($2::uuid IS NULL OR buyer_id = $2)`,
    [payment, buyer],
  )
  return rows[0] ?? null
}
