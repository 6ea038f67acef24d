import type { Db } from '#src/db/transaction.ts'
import type { BookingKind, BookingState } from '#src/domain/spaceBooking.ts'
import type { Span } from '#src/domain/spaceHours.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'

export type NewBooking = {
  location: string
  club: string | null
  span: Span
  status: Extract<BookingState, 'pending' | 'pending_payment' | 'confirmed'>
  kind: BookingKind
  createdBy: string | null
  series?: string | null
  /** Needed for `pending_payment`: seconds from now, by the database's clock. */
  holdSeconds?: number
}

/** Number that people read out. */
export const newReference = (): string => `R-${typedCode(6).toUpperCase()}`

/**
 * Writes a booking. What it occupies, its deadline and its facts follow in the database; taking an occupied place fails with the
 * constraint `bookings_no_overlap`.
 */
export async function insertBooking(
  db: Db,
  { location, club, span, status, kind, createdBy, series = null, holdSeconds }: NewBooking,
): Promise<string> {
  const id = uuidv7()
  await db.query(
    `INSERT INTO bookings (id, reference, location_id, club_id, starts_at, ends_at, status, kind, created_by_id, series, hold_expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + make_interval(secs => $11))`,
    [
      id,
      newReference(),
      location,
      club,
      new Date(span.start),
      new Date(span.end),
      status,
      kind,
      createdBy,
      series,
      holdSeconds ?? null,
    ],
  )
  return id
}
