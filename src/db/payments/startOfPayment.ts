import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { PaymentStatus } from '#src/domain/payments.ts'
import type { BookingKind } from '#src/domain/spaceBooking.ts'

export type PaymentStart = {
  payment: string
  order: string
  number: string
  gateway: string
  amount: number
  currency: string
  createdAt: Date
  expiresAt: Date
  locale: Locale
  email: string
  eventTitle: string | null
  /** The booking that is paid for. */
  booking: { id: string; kind: BookingKind } | null
  /** It was begun before and nobody knows how that ended. */
  repeated: boolean
}

/**
 * Takes the right to open the gateway's page for a payment, for 15 seconds: of a double click one opens it. `fresh` is given by
 * whoever made the payment just now. `null` when it is open already, is being opened, or no longer can be.
 */
export async function takeStart(db: Db, payment: string, fresh: boolean): Promise<PaymentStart | null> {
  const { rows } = await db.query<PaymentStart>(
    `UPDATE payments p SET started_at = now(), updated_at = now()
     FROM orders o LEFT JOIN users u ON u.id = o.buyer_id LEFT JOIN bookings b ON b.id = o.booking_id
     WHERE p.id = $1 AND o.id = p.order_id AND p.status = 'created' AND p.url IS NULL AND o.status = 'pending' AND o.expires_at > now()
       AND ($2 OR p.started_at IS NULL OR p.started_at <= now() - interval '15 seconds')
     RETURNING p.id AS payment, p.order_id AS "order", o.number, p.gateway, p.amount::float8 AS amount, p.currency, p.created_at AS "createdAt", p.expires_at AS "expiresAt",
       coalesce(o.locale, 'ru') AS locale, coalesce(o.email, u.email, '') AS email, NOT $2 AND p.started_at IS NOT NULL AS repeated,
       CASE WHEN b.id IS NULL THEN (SELECT l.title FROM events_locales l WHERE l._parent_id = o.event_id ORDER BY l._locale::text = coalesce(o.locale, 'ru') DESC LIMIT 1)
         ELSE (SELECT l.name FROM locations_locales l WHERE l._parent_id = b.location_id ORDER BY l._locale::text = coalesce(o.locale, 'ru') DESC LIMIT 1) END AS "eventTitle",
       CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'kind', b.kind) END AS booking`,
    [payment, fresh],
  )
  return rows[0] ?? null
}

/** Gives the right back after a try of unknown outcome: the next one clears that up first. */
export async function releaseStart(db: Db, payment: string): Promise<void> {
  await db.query("UPDATE payments SET started_at = now() - interval '15 seconds' WHERE id = $1 AND url IS NULL", [
    payment,
  ])
}

/** Notes where a payment is paid. A status that came meanwhile by notification stays. */
export async function stampStart(
  db: Db,
  payment: string,
  { gatewayId, url }: { gatewayId: string; url: string },
): Promise<void> {
  await db.query(
    `UPDATE payments SET gateway_id = $2, url = $3, status = CASE WHEN status = 'created' THEN 'pending' ELSE status END, updated_at = now() WHERE id = $1`,
    [payment, gatewayId, url],
  )
}

/** How far a payment's page is; `opening` while somebody has the right to open it. */
export async function startOf(
  db: Db,
  payment: string,
): Promise<{ status: PaymentStatus; url: string | null; opening: boolean } | null> {
  const { rows } = await db.query<{ status: PaymentStatus; url: string | null; opening: boolean }>(
    "SELECT status, url, coalesce(started_at > now() - interval '15 seconds', false) AS opening FROM payments WHERE id = $1",
    [payment],
  )
  return rows[0] ?? null
}
