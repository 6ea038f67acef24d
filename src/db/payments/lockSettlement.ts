import { lockBookingPlaces } from '#src/db/payments/lockBookingPlaces.ts'
import type { Db } from '#src/db/transaction.ts'
import type { OrderStatus, RefundFacts, SettlementFacts } from '#src/domain/payments.ts'

export type LockedPayment = SettlementFacts['payment'] & {
  order: string
  buyer: string | null
  gateway: string
  gatewayId: string | null
  review: string | null
  failure: string | null
  polls: number
  /** The last thing kept of what the gateway said. */
  lastSnapshot: unknown
}

export type LockedOrder = {
  id: string
  number: string
  buyer: string | null
  status: OrderStatus
  wasPaid: boolean
  event: string | null
  /** What is paid for, where it is no ticket. */
  booking: string | null
  /** Seconds until the hold ends by the database's clock; negative after it, 0 without one. */
  secondsLeft: number
}

export type LockedSettlement = Omit<SettlementFacts, 'payment' | 'order' | 'byAdmin'> & {
  payment: LockedPayment
  order: LockedOrder
}

/**
 * Locks a payment and its order for this transaction, in that order, and reads what a settlement depends on. Each statement reads
 * after the lock before it was obtained. `null` when there is no such payment.
 */
export async function lockSettlement(tx: Db, payment: string): Promise<LockedSettlement | null> {
  const { rows: payments } = await tx.query<LockedPayment>(
    `SELECT id, order_id AS "order", buyer_id AS buyer, gateway, gateway_id AS "gatewayId", status::text AS status, mode, amount::float8 AS amount, currency,
       captured::float8 AS captured, coalesce(fulfilled, false) AS fulfilled, review_reason AS review, failure, coalesce(poll_count, 0)::int AS polls,
       snapshots -> -1 AS "lastSnapshot"
     FROM payments WHERE id = $1 FOR UPDATE`,
    [payment],
  )
  const locked = payments[0]
  if (!locked) return null
  const { rows: orders } = await tx.query<LockedOrder & { status: OrderStatus }>(
    `SELECT id, number, buyer_id AS buyer, status::text AS status, paid_at IS NOT NULL AS "wasPaid", event_id AS event, booking_id AS booking,
       coalesce(extract(epoch FROM expires_at - now()), 0)::float8 AS "secondsLeft"
     FROM orders WHERE id = $1 FOR UPDATE`,
    [locked.order],
  )
  const order = orders[0] as LockedOrder
  if (order.booking) await lockBookingPlaces(tx, order.booking)
  const { rows } = await tx.query<{
    published: boolean | null
    over: boolean | null
    otherFulfilled: boolean
    refunds: RefundFacts[]
  }>(
    `SELECT coalesce((SELECT e.status = 'published' FROM events e WHERE e.id = $1),
         (SELECT b.status <> 'cancelled' OR coalesce(b.reason_code, '') = 'hold_expired' FROM bookings b WHERE b.id = $4)) AS published,
       coalesce((SELECT e.ends_at <= now() FROM events e WHERE e.id = $1), (SELECT b.starts_at <= now() AND b.status = 'cancelled' FROM bookings b WHERE b.id = $4)) AS over,
       EXISTS (SELECT 1 FROM payments p WHERE p.order_id = $2 AND p.fulfilled AND p.id <> $3) AS "otherFulfilled",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'amount', r.amount, 'status', r.status, 'gatewayId', r.gateway_id)), '[]')
        FROM refunds r WHERE r.payment_id = $3) AS refunds`,
    [order.event, order.id, payment, order.booking],
  )
  const facts = rows[0] as (typeof rows)[number]
  return {
    payment: locked,
    order,
    event: { published: facts.published ?? true, over: facts.over ?? false },
    otherFulfilled: facts.otherFulfilled,
    refunds: facts.refunds,
  }
}
