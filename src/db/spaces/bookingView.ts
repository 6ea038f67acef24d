import type { Db } from '#src/db/transaction.ts'
import type { BookingKind, BookingState } from '#src/domain/spaceBooking.ts'

export type BookingView = {
  id: string
  reference: string | null
  location: { id: string; slug: string; timeZone: string }
  club: string | null
  start: string
  end: string
  status: BookingState
  kind: BookingKind
  reason: string | null
  reasonCode: string | null
  /** Until then an event must be published on it, or an admin confirm it; only while it is pending. */
  attachDeadline: string | null
  series: string | null
  /** The event that stands on it. */
  event: string | null
  /** Whether the deadline of a pending one or of a hold is over: it counts as cancelled. */
  isDead: boolean
}

/** A booking by id; `null` when there is none. With `lock` nobody else changes it until the transaction ends. */
export async function bookingView(
  db: Db,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<BookingView | null> {
  const { rows } = await db.query<BookingView>(
    `SELECT b.id, b.reference, jsonb_build_object('id', l.id, 'slug', l.slug, 'timeZone', l.time_zone) AS location, b.club_id AS club,
       json_time(b.starts_at) AS start, json_time(b.ends_at) AS "end", b.status, b.kind, b.reason, b.reason_code AS "reasonCode",
       CASE WHEN b.status = 'pending' THEN json_time(b.attach_deadline) END AS "attachDeadline", b.series,
       (SELECT e.id FROM events e WHERE e.booking_id = b.id AND e.status <> 'cancelled' LIMIT 1) AS event,
       coalesce((b.status = 'pending' AND b.attach_deadline <= now()) OR (b.status = 'pending_payment' AND b.hold_expires_at <= now()), false) AS "isDead"
     FROM bookings b JOIN locations l ON l.id = b.location_id WHERE b.id = $1 ${lock ? 'FOR NO KEY UPDATE OF b' : ''}`,
    [id],
  )
  return rows[0] ?? null
}
