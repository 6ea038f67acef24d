import type { OrderToEnd } from '#src/db/orders/lockOrder.ts'
import { type EndedTicket, endTickets } from '#src/db/payments/endTickets.ts'
import { insertRefund } from '#src/db/payments/insertRefund.ts'
import type { Db } from '#src/db/transaction.ts'
import { refundDue } from '#src/domain/refundPolicy.ts'
import { emit } from '#src/outbox/emit.ts'
import { followRefunds } from '#src/services/payments/followRefunds.ts'

export type Ending = {
  order: OrderToEnd
  /** One ticket, or all of the order. */
  ticket: string | null
  actor: string | null
  /** Given back in full whatever the policy says. */
  inFull: boolean
  reason: string
}

/** What a ticket gives back now, by the event's policy. */
export const dueFor = ({ order: { event, now }, inFull }: Pick<Ending, 'order' | 'inFull'>, price: number): number =>
  event
    ? refundDue({
        price,
        policy: event.policy,
        startsAt: event.startsAt,
        now,
        eventCancelled: inFull || event.cancelled,
      })
    : price

/**
 * Ends valid tickets of a paid order and asks for the refunds they give. Places are free and codes dead with this transaction; the
 * worker sends the money. Answers what was ended and how much goes back.
 */
export async function endPaid(tx: Db, ending: Ending): Promise<{ ended: EndedTicket[]; refund: number }> {
  const { order, actor } = ending
  const ended = await endTickets(tx, order.id, ending.ticket)
  let left = order.paid?.left ?? 0
  let refund = 0
  for (const { id, event, holder, price } of ended) {
    await emit(tx, 'ticket.cancelled', { ticket: id, event, holder, order: order.id }, { subject: id, actor })
    const due = Math.min(dueFor(ending, price), left)
    if (!order.paid || due <= 0) continue
    const made = await insertRefund(tx, {
      payment: order.paid.id,
      order: order.id,
      ticket: id,
      amount: due,
      key: `ticket:${id}`,
      reason: ending.reason,
      requestedBy: actor,
    })
    if (!made) continue
    left -= due
    refund += due
    await emit(
      tx,
      'payment.refundRequested',
      { refund: made, payment: order.paid.id, order: order.id },
      { subject: order.paid.id, actor },
    )
  }
  await followRefunds(tx, order.id)
  return { ended, refund }
}
