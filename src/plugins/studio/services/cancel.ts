import { endOpenOrdersOfBooking } from '#src/db/orders/endOpenOrdersOfBooking.ts'
import { lockMoneyOfBooking } from '#src/db/payments/lockMoneyOfBooking.ts'
import { actAs, cancelBooking } from '#src/db/spaces/changeBooking.ts'
import { transaction } from '#src/db/transaction.ts'
import { refundOnCancel } from '#src/domain/studioPricing.ts'
import { studioTerms } from '#src/plugins/studio/db/studioTerms.ts'
import { giveBackFor } from '#src/plugins/studio/services/giveBack.ts'
import { isManager, ownBooking } from '#src/plugins/studio/services/rights.ts'
import type { Caller } from '#src/services/bookings/desk.ts'
import { wrongState } from '#src/services/spaces/common.ts'

export type Cancelled = { id: string; status: 'cancelled'; refund: number; currency: string }

/**
 * Cancels a booking before it begins. Its hall is free at once; the guest gets back what the scale says, or all of it when the studio
 * cancels (`inFull`). Twice is once.
 * @throws HubError not_found 404, booking_state 409
 */
export async function cancelStudioBooking(
  caller: Caller,
  id: string,
  { reason, inFull }: { reason: string | null; inFull: boolean },
): Promise<Cancelled> {
  return transaction(async (tx) => {
    await ownBooking(tx, caller, id)
    await lockMoneyOfBooking(tx, id)
    const booking = await ownBooking(tx, caller, id)
    const { status, now, start, currency, received, returned } = booking
    if (status === 'cancelled') return { id, status, refund: 0, currency }
    if (status === 'completed' || Date.parse(start) <= now) throw wrongState()
    const terms = await studioTerms(tx)
    const paid = received - returned
    const amount =
      inFull && isManager(caller.actor) ? paid : refundOnCancel(paid, terms.refundScale, Date.parse(start), now)
    const actor = caller.actor?.id ?? null
    const code = isManager(caller.actor) ? 'by_studio' : 'by_guest'
    await actAs(tx, actor)
    if (!(await cancelBooking(tx, id, { from: ['pending_payment', 'confirmed'], code, reason }))) throw wrongState()
    await endOpenOrdersOfBooking(tx, id)
    const refund = await giveBackFor(tx, { booking: id, amount, cause: 'booking', reason: 'booking cancelled', actor })
    return { id, status: 'cancelled', refund, currency }
  })
}
