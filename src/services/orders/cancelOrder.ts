import { lockOrder } from '#src/db/orders/lockOrder.ts'
import { endTickets } from '#src/db/payments/endTickets.ts'
import { transaction } from '#src/db/transaction.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'
import { endPaid } from '#src/services/orders/endPaid.ts'

export type Cancelled = { id: string; status: 'cancelled'; refund: number }

const refuse = (): HubError => new HubError('order_not_cancellable', { status: 409 })

/**
 * Cancels an own order (an admin any). Unpaid: its places are free at once, and the poller ends the attempt at the gateway. Paid: all its
 * tickets end and give back what the event's policy says. Cancelling twice answers the same.
 *
 * @throws HubError not_found (404), order_not_cancellable (409)
 */
export function cancelOrder(actor: Actor, orderId: string): Promise<Cancelled> {
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order || (order.buyer !== actor.id && !isAdmin(actor))) throw notFound()
    if (order.status === 'cancelled' || order.status === 'refunded')
      return { id: order.id, status: 'cancelled' as const, refund: 0 }
    if (order.isBooking) throw refuse()
    const told = { subject: order.id, actor: actor.id }
    if (order.status === 'pending') {
      await endTickets(tx, order.id)
      await tx.query("UPDATE orders SET status = 'cancelled', ended_at = now(), updated_at = now() WHERE id = $1", [
        order.id,
      ])
      await tx.query(
        "UPDATE payments SET next_poll_at = now() WHERE order_id = $1 AND status IN ('created', 'pending', 'authorized')",
        [order.id],
      )
      await emit(tx, 'order.cancelled', { order: order.id, event: order.event?.id ?? null }, told)
      return { id: order.id, status: 'cancelled' as const, refund: 0 }
    }
    const started = !!order.event && order.event.startsAt <= order.now && !order.event.cancelled
    const used = order.tickets.some(({ status }) => status === 'attended' || status === 'absent')
    if ((order.status !== 'paid' && order.status !== 'partly_refunded') || started || used) throw refuse()
    const { refund } = await endPaid(tx, {
      order,
      ticket: null,
      actor: actor.id,
      inFull: false,
      reason: 'cancelled by the buyer',
    })
    await emit(tx, 'order.cancelled', { order: order.id, event: order.event?.id ?? null }, told)
    return { id: order.id, status: 'cancelled' as const, refund }
  })
}
