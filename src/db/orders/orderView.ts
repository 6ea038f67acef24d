import type { PlacedTicket } from '#src/db/orders/placeOrder.ts'
import { pool } from '#src/db/pool.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { OrderStatus, PaymentStatus, RefundStatus } from '#src/domain/payments.ts'
import type { RefundPolicy } from '#src/domain/refundPolicy.ts'

export type OrderView = {
  id: string
  number: string
  status: OrderStatus
  total: number
  currency: string
  quantity: number
  /** The database's clock, for the countdown. */
  now: string
  expiresAt: string | null
  paidAt: string | null
  endedAt: string | null
  createdAt: string
  event: {
    id: string
    slug: string
    title: string
    startsAt: string
    endsAt: string
    timeZone: string
    status: string
    refundPolicy: RefundPolicy
  } | null
  lines: { title: string; quantity: number; unitPrice: number; total: number }[]
  tickets: (PlacedTicket & { price: number; typeName: string })[]
  /** The latest attempt. */
  payment: {
    id: string
    gateway: string
    status: PaymentStatus
    amount: number
    captured: number
    refunded: number
    url: string | null
    failure: string | null
  } | null
  refunds: { id: string; amount: number; status: RefundStatus; createdAt: string; settledAt: string | null }[]
  /** The money came after the order's end and goes back. */
  late: boolean
}

/** $1 order, $2 its buyer or NULL for an admin, $3 the language of titles. */
export const orderViewSql = `SELECT jsonb_build_object(
    'id', o.id, 'number', o.number, 'total', o.total, 'currency', o.currency, 'quantity', o.quantity,
    'status', CASE WHEN o.status = 'pending' AND o.expires_at <= now() THEN 'expired' ELSE o.status::text END,
    'now', json_time(now()), 'expiresAt', json_time(o.expires_at), 'paidAt', json_time(o.paid_at), 'endedAt', json_time(o.ended_at), 'createdAt', json_time(o.created_at),
    'event', (SELECT jsonb_build_object('id', e.id, 'slug', e.slug, 'title', coalesce(l.title, lr.title, ''), 'startsAt', json_time(e.starts_at), 'endsAt', json_time(e.ends_at),
        'timeZone', e.time_zone, 'status', e.status, 'refundPolicy', jsonb_build_object('fullUntilHours', coalesce(e.refund_policy_full_until_hours, 24),
        'partialPercent', coalesce(e.refund_policy_partial_percent, 0), 'partialUntilHours', coalesce(e.refund_policy_partial_until_hours, 0)))
      FROM events e LEFT JOIN events_locales l ON l._parent_id = e.id AND l._locale = $3::_locales LEFT JOIN events_locales lr ON lr._parent_id = e.id AND lr._locale = 'ru'
      WHERE e.id = o.event_id),
    'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('title', x.title, 'quantity', x.quantity, 'unitPrice', x.unit_price, 'total', x.total) ORDER BY x.id), '[]')
      FROM order_lines x WHERE x.order_id = o.id),
    'tickets', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'status', k.status, 'ticketType', k.ticket_type_id, 'holder', k.holder_id,
        'holderName', k.holder_name, 'version', k.version, 'claim', k.claim_token, 'price', k.price, 'typeName', coalesce(n.name, nr.name, '')) ORDER BY k.id), '[]')
      FROM tickets k LEFT JOIN ticket_types_locales n ON n._parent_id = k.ticket_type_id AND n._locale = $3::_locales
        LEFT JOIN ticket_types_locales nr ON nr._parent_id = k.ticket_type_id AND nr._locale = 'ru'
      WHERE k.order_id = o.id),
    'payment', (SELECT jsonb_build_object('id', y.id, 'gateway', y.gateway, 'status', y.status, 'amount', y.amount, 'captured', y.captured, 'refunded', y.refunded,
        'url', CASE WHEN y.status IN ('created', 'pending') THEN y.url END, 'failure', y.failure)
      FROM payments y WHERE y.order_id = o.id ORDER BY y.fulfilled DESC NULLS LAST, y.id DESC LIMIT 1),
    'refunds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'amount', r.amount, 'status', r.status, 'createdAt', json_time(r.created_at), 'settledAt', json_time(r.settled_at)) ORDER BY r.id), '[]')
      FROM refunds r WHERE r.order_id = o.id),
    'late', o.paid_at IS NULL AND EXISTS (SELECT 1 FROM payments y WHERE y.order_id = o.id AND y.captured > 0 AND y.fulfilled IS NOT TRUE)
  ) AS view
  FROM orders o WHERE o.id = $1 AND ($2::uuid IS NULL OR o.buyer_id = $2)`

/** An order as its page shows it; `null` when there is none or it is somebody else's. `buyer` is `null` for an admin. */
export async function orderView(order: string, buyer: string | null, locale: Locale): Promise<OrderView | null> {
  const { rows } = await pool.query<{ view: OrderView }>({
    name: 'order-view',
    text: orderViewSql,
    values: [order, buyer, locale],
  })
  return rows[0]?.view ?? null
}
