import { lockMoneyOfBooking } from '#src/db/payments/lockMoneyOfBooking.ts'
import { pool } from '#src/db/pool.ts'
import { actAs, confirmBooking } from '#src/db/spaces/changeBooking.ts'
import { transaction } from '#src/db/transaction.ts'
import { notFound } from '#src/lib/errors.ts'
import { studioHall } from '#src/plugins/studio/db/studioHall.ts'
import { studioTerms } from '#src/plugins/studio/db/studioTerms.ts'
import { ownBooking, requireManager } from '#src/plugins/studio/services/rights.ts'
import { shownBooking } from '#src/plugins/studio/services/shown.ts'
import type { Caller, ShownBooking } from '#src/services/bookings/desk.ts'
import { orAlternatives, spanOf, wrongState } from '#src/services/spaces/common.ts'

/**
 * The studio lets a booking stand without a payment here (paid in cash, a regular guest); a cancelled one comes back if its time is free.
 * @throws HubError forbidden 403, not_found 404, slot_taken 409 with alternatives, booking_state 409
 */
export async function confirmStudioBooking(caller: Caller, id: string): Promise<ShownBooking> {
  const actor = requireManager(caller.actor)
  const booking = await ownBooking(pool, caller, id)
  const hall = await studioHall(pool, booking.hall.id, caller.locale, { withAll: true })
  if (!hall) throw notFound()
  return orAlternatives(
    () =>
      transaction(async (tx) => {
        await lockMoneyOfBooking(tx, id)
        await actAs(tx, actor.id)
        if (Date.parse(booking.end) <= hall.now || !(await confirmBooking(tx, id, ['pending_payment', 'cancelled'])))
          throw wrongState()
        return shownBooking(await ownBooking(tx, caller, id), await studioTerms(tx, caller.locale))
      }),
    () => ({ space: hall, span: spanOf(booking) }),
  )
}
