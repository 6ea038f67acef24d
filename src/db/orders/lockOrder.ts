import type { Db } from '#src/db/transaction.ts'
import type { OrderStatus } from '#src/domain/payments.ts'
import type { RefundPolicy } from '#src/domain/refundPolicy.ts'

export type OrderToEnd = {
  id: string
  status: OrderStatus
  buyer: string | null
  /** It pays for a booking, which ends at its own desk. */
  isBooking: boolean
  /** The database's clock. */
  now: Date
  event: { id: string; startsAt: Date; cancelled: boolean; policy: RefundPolicy } | null
  /** The payment that stands for the tickets, and what of its money is not yet given back or promised. */
  paid: { id: string; left: number } | null
  tickets: { id: string; status: string; price: number; holder: string | null }[]
}

/** Locks an order with its payments (these first) and reads what ending it depends on; `null` when there is none. */
export async function lockOrder(tx: Db, order: string): Promise<OrderToEnd | null> {
  await tx.query('SELECT 1 FROM payments WHERE order_id = $1 ORDER BY id FOR UPDATE', [order])
  const { rowCount } = await tx.query('SELECT 1 FROM orders WHERE id = $1 FOR UPDATE', [order])
  if (!rowCount) return null
  type Row = Omit<OrderToEnd, 'event'> & {
    event: string | null
    startsAt: Date
    cancelled: boolean
    full: number
    part: number
    until: number
  }
  const { rows } = await tx.query<Row>(
    `SELECT o.id, o.status::text AS status, o.buyer_id AS buyer, o.booking_id IS NOT NULL AS "isBooking", now() AS now, o.event_id AS event, e.starts_at AS "startsAt", e.status = 'cancelled' AS cancelled,
       coalesce(e.refund_policy_full_until_hours, 24)::float8 AS full, coalesce(e.refund_policy_partial_percent, 0)::float8 AS part,
       coalesce(e.refund_policy_partial_until_hours, 0)::float8 AS until,
       (SELECT jsonb_build_object('id', p.id, 'left', p.captured - p.refund_reserved) FROM payments p WHERE p.order_id = o.id AND p.fulfilled) AS paid,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'status', t.status, 'price', t.price, 'holder', t.holder_id) ORDER BY t.id), '[]')
        FROM tickets t WHERE t.order_id = o.id) AS tickets
     FROM orders o LEFT JOIN events e ON e.id = o.event_id WHERE o.id = $1`,
    [order],
  )
  const { event, startsAt, cancelled, full, part, until, ...rest } = rows[0] as Row
  const policy = { fullUntilHours: full, partialPercent: part, partialUntilHours: until }
  return { ...rest, event: event ? { id: event, startsAt, cancelled, policy } : null }
}
