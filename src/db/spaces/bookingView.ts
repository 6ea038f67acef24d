import { isDeadSql } from '#src/db/spaces/isDead.ts'
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

const columns = `b.id, b.reference, jsonb_build_object('id', l.id, 'slug', l.slug, 'timeZone', l.time_zone) AS location, b.club_id AS club,
       json_time(b.starts_at) AS start, json_time(b.ends_at) AS "end", b.status, b.kind, b.reason, b.reason_code AS "reasonCode",
       CASE WHEN b.status = 'pending' THEN json_time(b.attach_deadline) END AS "attachDeadline", b.series,
       (SELECT e.id FROM events e WHERE e.booking_id = b.id AND e.status <> 'cancelled' LIMIT 1) AS event,
       ${isDeadSql('b')} AS "isDead"`

/** A booking by id; `null` when there is none. With `lock` nobody else changes it until the transaction ends. */
export async function bookingView(
  db: Db,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<BookingView | null> {
  const { rows } = await db.query<BookingView>(
    `SELECT ${columns}
     FROM bookings b JOIN locations l ON l.id = b.location_id WHERE b.id = $1 ${lock ? 'FOR NO KEY UPDATE OF b' : ''}`,
    [id],
  )
  return rows[0] ?? null
}

/** The longest list of a club's reservations. */
export const mostReservations = 200

/**
 * A club's reservations that are not over and not cancelled, by time.
 * @param unattached only those on which no event stands
 * @param series only those of one series
 */
export async function clubReservations(
  db: Db,
  club: string,
  { unattached = false, series = null }: { unattached?: boolean; series?: string | null },
): Promise<BookingView[]> {
  const { rows } = await db.query<BookingView>(
    `SELECT * FROM (
       SELECT ${columns} FROM bookings b JOIN locations l ON l.id = b.location_id
       WHERE b.club_id = $1 AND b.kind = 'reservation' AND b.status IN ('pending', 'confirmed') AND b.ends_at > now() AND ($3::text IS NULL OR b.series = $3)
     ) r WHERE NOT "isDead" AND (event IS NULL OR NOT $2) ORDER BY start, id LIMIT ${mostReservations}`,
    [club, unattached, series],
  )
  return rows
}
