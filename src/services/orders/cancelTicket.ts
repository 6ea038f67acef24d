import { lockOrder } from '#src/db/orders/lockOrder.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { endPaid } from '#src/services/orders/endPaid.ts'

export type CancelledTicket = { id: string; status: 'cancelled'; refund: number }

/**
 * Gives a ticket back: the place is free and the code dead at once, the money goes back to the buyer by the event's policy. For its holder,
 * the buyer, or an admin. Cancelling twice answers the same.
 *
 * @throws HubError not_found (404), ticket_not_cancellable (409)
 */
export async function cancelTicket(actor: Actor, ticketId: string): Promise<CancelledTicket> {
  const { rows } = await pool.query<{ order: string }>(
    'SELECT order_id AS "order" FROM tickets WHERE id = $1 AND ($2 IN (holder_id, buyer_id) OR $3)',
    [ticketId, actor.id, isAdmin(actor)],
  )
  const found = rows[0]
  if (!found) throw notFound()
  return transaction(async (tx) => {
    const order = await lockOrder(tx, found.order)
    const ticket = order?.tickets.find(({ id }) => id === ticketId)
    if (!order || !ticket || !(order.buyer === actor.id || ticket.holder === actor.id || isAdmin(actor)))
      throw notFound()
    if (ticket.status === 'cancelled' || ticket.status === 'refunded')
      return { id: ticketId, status: 'cancelled', refund: 0 }
    const started = !!order.event && order.event.startsAt <= order.now && !order.event.cancelled
    if (ticket.status !== 'paid' || started) throw new HubError('ticket_not_cancellable', { status: 409 })
    const { refund } = await endPaid(tx, {
      order,
      ticket: ticketId,
      actor: actor.id,
      inFull: false,
      reason: 'ticket cancelled',
    })
    return { id: ticketId, status: 'cancelled', refund }
  })
}
