/** An event stands on a reservation: its time comes from there. */
import type { Span } from '#src/domain/spaceHours.ts'
import { instantOf, wallAt } from '#src/domain/spaceTime.ts'

/**
 * Where an event goes that is taken to another reservation: it keeps what the clocks showed and how long it lasted, on the day of the
 * reservation, if that lies inside; otherwise it fills the reservation.
 */
export function timesOn(reservation: Span, event: Span | null, timeZone: string): Span {
  if (!event) return reservation
  const { day } = wallAt(reservation.start, timeZone)
  const start = instantOf({ day, minutes: wallAt(event.start, timeZone).minutes }, timeZone)
  const kept = { start, end: start + (event.end - event.start) }
  return kept.start >= reservation.start && kept.end <= reservation.end ? kept : reservation
}
