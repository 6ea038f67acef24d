import type { Db } from '#src/db/transaction.ts'
import { type OrderStatus, orderStatusAfter } from '#src/domain/payments.ts'

type Row = { status: OrderStatus; captured: number; refunded: number; activeTickets: number }

/**
 * Brings an order's status, and its cancelled tickets, up to what was refunded. Money of attempts that stand for no ticket beside a
 * paid one (a second payment that goes back) does not count. The caller has locked the order. Answers the order's status.
 */
export async function followMoney(tx: Db, order: string): Promise<OrderStatus> {
  const { rows } = await tx.query<Row>(
    `SELECT o.status::text AS status,
       (SELECT count(*)::int FROM tickets t WHERE t.order_id = o.id AND t.status IN ('pending', 'paid', 'attended', 'absent'))
         + (SELECT count(*)::int FROM bookings b WHERE b.id = o.booking_id AND b.status IN ('confirmed', 'completed')) AS "activeTickets",
       coalesce(m.captured, 0)::float8 AS captured, coalesce(m.refunded, 0)::float8 AS refunded
     FROM orders o LEFT JOIN LATERAL (
       SELECT sum(p.captured) AS captured, sum(p.refunded) AS refunded FROM payments p
       WHERE p.order_id = o.id AND (p.fulfilled OR NOT EXISTS (SELECT 1 FROM payments f WHERE f.order_id = o.id AND f.fulfilled))
     ) m ON true WHERE o.id = $1`,
    [order],
  )
  const row = rows[0] as Row
  const status = orderStatusAfter(row)
  if (status !== row.status)
    await tx.query(
      `UPDATE orders SET status = $2::enum_orders_status, updated_at = now(),
         ended_at = CASE WHEN $2 IN ('cancelled', 'refunded') THEN coalesce(ended_at, now()) ELSE ended_at END WHERE id = $1`,
      [order, status],
    )
  await tx.query(
    `UPDATE tickets t SET status = CASE WHEN x.given THEN 'refunded' ELSE 'cancelled' END::enum_tickets_status, updated_at = now()
     FROM (SELECT k.id, $2 OR EXISTS (SELECT 1 FROM refunds r WHERE r.ticket_id = k.id AND r.status = 'succeeded') AS given
           FROM tickets k WHERE k.order_id = $1 AND k.status IN ('cancelled', 'refunded')) x
     WHERE t.id = x.id AND t.status <> CASE WHEN x.given THEN 'refunded' ELSE 'cancelled' END::enum_tickets_status`,
    [order, status === 'refunded'],
  )
  return status
}
