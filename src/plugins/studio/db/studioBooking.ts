import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { BookingState } from '#src/domain/spaceBooking.ts'
import type { QuoteLine } from '#src/domain/studioPricing.ts'

export type StudioBooking = {
  id: string
  reference: string | null
  /** As it counts: a hold beyond its deadline is cancelled. */
  status: BookingState
  reason: string | null
  reasonCode: string | null
  hall: { id: string; slug: string; name: string; time_zone: string }
  start: string
  end: string
  name: string
  phone: string
  email: string
  user: string | null
  locale: Locale
  package: string | null
  lines: QuoteLine[]
  payment: 'deposit' | 'full'
  total: number
  dueNow: number
  currency: string
  expiresAt: string | null
  linkVersion: number
  createdAt: string
  /** Received for it, and what of it went back or is going to. */
  received: number
  returned: number
  /** The order that waits for money. */
  openOrder: { id: string; due: number } | null
  /** The database's clock, in milliseconds. */
  now: number
}

const select = `SELECT b.id, b.reference, b.reason, l.locale_name,
    CASE WHEN b.status = 'pending_payment' AND b.hold_expires_at <= now() THEN 'cancelled' ELSE b.status::text END AS status,
    CASE WHEN b.status = 'pending_payment' AND b.hold_expires_at <= now() THEN 'hold_expired' ELSE b.reason_code END AS "reasonCode",
    jsonb_build_object('id', p.id, 'slug', p.slug, 'name', coalesce(l.locale_name, p.slug), 'time_zone', p.time_zone) AS hall,
    json_time(b.starts_at) AS start, json_time(b.ends_at) AS "end", s.name, s.phone, s.email, s.user_id AS "user", coalesce(s.locale, 'ru') AS locale, s.package,
    coalesce(s.lines, '[]') AS lines, s.payment, s.total::float8 AS total, s.due_now::float8 AS "dueNow", s.currency, json_time(b.hold_expires_at) AS "expiresAt",
    coalesce(s.link_version, 1)::int AS "linkVersion", json_time(b.created_at) AS "createdAt", coalesce(m.received, 0)::float8 AS received, coalesce(m.returned, 0)::float8 AS returned,
    (SELECT jsonb_build_object('id', o.id, 'due', o.due_now) FROM orders o WHERE o.booking_id = b.id AND o.status = 'pending' AND o.expires_at > now()) AS "openOrder",
    (extract(epoch FROM now()) * 1000)::float8 AS now
  FROM bookings b JOIN studio_bookings s ON s.booking_id = b.id JOIN locations p ON p.id = b.location_id
  LEFT JOIN LATERAL (SELECT n.name AS locale_name FROM locations_locales n WHERE n._parent_id = p.id ORDER BY n._locale::text = coalesce($1, s.locale, 'ru') DESC, n._locale LIMIT 1) l ON true
  LEFT JOIN LATERAL (SELECT sum(y.captured) AS received, sum(y.refund_reserved) AS returned FROM orders o JOIN payments y ON y.order_id = o.id AND y.fulfilled
                     WHERE o.booking_id = b.id) m ON true`

/** A booking of the studio with its money; `null` when there is none. Without a language the hall is called as in the guest's. */
export async function studioBooking(db: Db, id: string, locale: Locale | null): Promise<StudioBooking | null> {
  const { rows } = await db.query<StudioBooking>(`${select} WHERE b.id = $2`, [locale, id])
  return rows[0] ?? null
}

type Filter = {
  /** An account's own; `null` for all. */
  user: string | null
  /** One booking, by the right of its link. */
  id: string | null
  /** Instants between which it begins. */
  from: string | null
  to: string | null
  page: number
  limit: number
}

/** Bookings of the studio, the latest first, and how many there are in all. */
export async function studioBookings(
  db: Db,
  { user, id, from, to, page, limit }: Filter,
  locale: Locale,
): Promise<{ docs: StudioBooking[]; total: number }> {
  const { rows } = await db.query<StudioBooking & { all: number }>(
    `SELECT x.*, count(*) OVER ()::int AS "all" FROM (${select} WHERE ($2::uuid IS NULL OR s.user_id = $2) AND ($3::uuid IS NULL OR b.id = $3)
       AND ($4::timestamptz IS NULL OR b.starts_at >= $4) AND ($5::timestamptz IS NULL OR b.starts_at < $5)) x
     ORDER BY x.start DESC, x.id DESC LIMIT $6 OFFSET $7`,
    [locale, user, id, from, to, limit, (page - 1) * limit],
  )
  return { docs: rows.map(({ all: _all, ...booking }) => booking), total: rows[0]?.all ?? 0 }
}
