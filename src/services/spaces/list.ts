import { pool } from '#src/db/pool.ts'
import { type BookingView, clubReservations } from '#src/db/spaces/bookingView.ts'
import type { Actor } from '#src/domain/actor.ts'
import { clubToReserveFor } from '#src/services/spaces/common.ts'

/**
 * A club's reservations that are not over, by time.
 * @throws HubError not_found 404, forbidden 403 unless its head or an admin
 */
export async function listClubReservations(
  actor: Actor,
  club: string,
  wish: { unattached: boolean; series: string | null },
): Promise<BookingView[]> {
  return clubReservations(pool, await clubToReserveFor(pool, actor, club), wish)
}
