import { endOpenOrdersOfBooking } from '#src/db/orders/endOpenOrdersOfBooking.ts'
import { insertBookingOrder } from '#src/db/orders/insertBookingOrder.ts'
import { lockMoneyOfBooking } from '#src/db/payments/lockMoneyOfBooking.ts'
import { transaction } from '#src/db/transaction.ts'
import { balanceOf } from '#src/domain/studioPricing.ts'
import { HubError } from '#src/lib/errors.ts'
import { ownBooking } from '#src/plugins/studio/services/rights.ts'
import type { Caller, StartedPayment } from '#src/services/bookings/desk.ts'
import { payOrder } from '#src/services/payments/payOrder.ts'

/** How long an order for a balance waits; the booking stands meanwhile. */
const balanceSeconds = 1800

const notPayable = (): HubError => new HubError('order_not_payable', { status: 409 })

/**
 * The page to pay on: what is due to keep the hall, or all of it, or the balance of a confirmed booking. One order of a booking waits at a
 * time; money for one that was replaced counts too, and what is too much goes back.
 * @throws HubError not_found 404, order_not_payable 409, gateway_unknown 409, gateway_unavailable 503
 */
export async function payBooking(
  caller: Caller,
  id: string,
  { gateway, amount }: { gateway: string | undefined; amount: 'due' | 'balance' | 'full' },
): Promise<StartedPayment> {
  const order = await transaction(async (tx) => {
    await ownBooking(tx, caller, id)
    await lockMoneyOfBooking(tx, id)
    const booking = await ownBooking(tx, caller, id)
    const { status, total, received, returned, dueNow, openOrder } = booking
    const rest = balanceOf(received - returned, total)
    if (rest === 0 || status === 'cancelled' || status === 'pending') throw notPayable()
    const isHeld = status === 'pending_payment'
    const wanted = isHeld && amount === 'due' ? Math.min(dueNow, rest) : rest
    if (openOrder && openOrder.due === wanted) return openOrder.id
    await endOpenOrdersOfBooking(tx, id)
    return insertBookingOrder(tx, {
      booking: id,
      buyer: booking.user,
      email: booking.email,
      locale: caller.locale,
      title: booking.hall.name,
      amount: wanted,
      currency: booking.currency,
      seconds: isHeld ? null : balanceSeconds,
    })
  })
  return payOrder(null, order, gateway)
}
