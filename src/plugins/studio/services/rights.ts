import { pool } from '#src/db/pool.ts'
import type { Db } from '#src/db/transaction.ts'
import { type Actor, hasRole } from '#src/domain/actor.ts'
import { forbidden, notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { type StudioBooking, studioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { bookingOfToken, isTokenOf } from '#src/plugins/studio/services/manageLink.ts'
import type { Caller } from '#src/services/bookings/desk.ts'

/** Who runs the studio. */
export const isManager = (actor: Actor | null): boolean => hasRole(actor, 'admin', 'studio_manager')

export function requireManager(actor: Actor | null): Actor {
  if (!actor || !isManager(actor)) throw forbidden()
  return actor
}

export const mayManage = ({ actor, token }: Caller, booking: StudioBooking): boolean =>
  isManager(actor) || (actor !== null && booking.user === actor.id) || isTokenOf(token, booking.id, booking.linkVersion)

/**
 * A booking for whoever may manage it: the studio, the account that made it, or the holder of its link. Others do not learn that it is there.
 * @throws HubError not_found 404
 */
export async function ownBooking(db: Db, caller: Caller, id: string): Promise<StudioBooking> {
  const booking = isUuid(id) ? await studioBooking(db, id, caller.locale) : null
  if (!booking || !mayManage(caller, booking)) throw notFound()
  return booking
}

/** The booking a caller's link opens; `null` without a good one. */
export async function bookingOfLink(caller: Caller): Promise<StudioBooking | null> {
  const id = caller.token ? bookingOfToken(caller.token) : null
  const booking = id && isUuid(id) ? await studioBooking(pool, id, caller.locale) : null
  return booking && isTokenOf(caller.token, booking.id, booking.linkVersion) ? booking : null
}
