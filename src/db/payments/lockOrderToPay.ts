import type { Db } from '#src/db/transaction.ts'

export type OrderToPay = {
  /** It waits for money and its hold lives. */
  payable: boolean
  due: number
  currency: string
  gateways: string[] | null
  /** Attempts that may still be paid, the latest first. */
  open: { id: string; gateway: string }[]
}

/** Locks a person's order with its payments (these first, as everywhere); `null` when it is not his. Without `buyer` the caller has seen to that. */
export async function lockOrderToPay(tx: Db, order: string, buyer: string | null): Promise<OrderToPay | null> {
  await tx.query(
    'SELECT 1 FROM payments WHERE order_id = $1 AND ($2::uuid IS NULL OR buyer_id = $2) ORDER BY id FOR UPDATE',
    [order, buyer],
  )
  const { rowCount } = await tx.query(
    'SELECT 1 FROM orders WHERE id = $1 AND ($2::uuid IS NULL OR buyer_id = $2) FOR UPDATE',
    [order, buyer],
  )
  if (!rowCount) return null
  const { rows } = await tx.query<OrderToPay>(
    `SELECT o.status = 'pending' AND o.expires_at > now() AS payable, o.due_now::float8 AS due, o.currency,
       (SELECT array_agg(x.text ORDER BY x."order") FROM settings s JOIN settings_texts x ON x.parent_id = s.id WHERE x.path = 'gateways') AS gateways,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'gateway', p.gateway) ORDER BY p.id DESC), '[]') FROM payments p
        WHERE p.order_id = o.id AND p.status IN ('created', 'pending', 'authorized')) AS open
     FROM orders o WHERE o.id = $1`,
    [order],
  )
  return rows[0] ?? null
}
