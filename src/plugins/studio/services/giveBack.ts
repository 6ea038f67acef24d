import { insertRefund } from '#src/db/payments/insertRefund.ts'
import { moneyOfBooking } from '#src/db/payments/moneyOfBooking.ts'
import type { Db } from '#src/db/transaction.ts'
import { emit } from '#src/outbox/emit.ts'
import { followRefunds } from '#src/services/payments/followRefunds.ts'

type Wish = {
  booking: string
  /** In the minor unit; never more than was received. */
  amount: number
  /** Makes it happen once. */
  cause: string
  reason: string
  actor: string | null
}

/**
 * Asks for money of a booking to be given back, from its latest payment on. The caller holds the locks of the booking's money; the worker
 * sends it to the gateways. Answers how much goes back.
 */
export async function giveBackFor(tx: Db, { booking, amount, cause, reason, actor }: Wish): Promise<number> {
  const { payments } = await moneyOfBooking(tx, booking)
  let rest = amount
  for (const { id, order, left } of payments) {
    const part = Math.min(rest, left)
    if (part <= 0) continue
    const refund = await insertRefund(tx, {
      payment: id,
      order,
      amount: part,
      key: `${cause}:${id}`,
      reason,
      requestedBy: actor,
    })
    if (!refund) continue
    rest -= part
    await emit(tx, 'payment.refundRequested', { refund, payment: id, order }, { subject: id, actor })
    await followRefunds(tx, order)
  }
  return amount - rest
}
