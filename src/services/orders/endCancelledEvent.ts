import { lockOrder } from '#src/db/orders/lockOrder.ts'
import { endTickets } from '#src/db/payments/endTickets.ts'
import { emit } from '#src/outbox/emit.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { endPaid } from '#src/services/orders/endPaid.ts'

/** The organiser cancelled: unpaid orders and free tickets end, paid ones give everything back. */
export const endCancelledEvent = defineSubscriber({
  name: 'endCancelledEvent',
  events: ['event.cancelled'],
  handle: async ({ data, actor }, db) => {
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM orders WHERE event_id = $1 AND status IN ('pending', 'paid', 'partly_refunded') ORDER BY id",
      [data.event],
    )
    for (const { id } of rows) {
      const order = await lockOrder(db, id)
      // Published again meanwhile: nothing is taken away.
      if (!order?.event?.cancelled) continue
      if (order.status === 'pending') {
        await endTickets(db, id)
        await db.query("UPDATE orders SET status = 'cancelled', ended_at = now(), updated_at = now() WHERE id = $1", [
          id,
        ])
        await db.query(
          "UPDATE payments SET next_poll_at = now() WHERE order_id = $1 AND status IN ('created', 'pending', 'authorized')",
          [id],
        )
        await emit(db, 'order.cancelled', { order: id, event: data.event }, { subject: id })
      } else if (order.status === 'paid' || order.status === 'partly_refunded') {
        await endPaid(db, { order, ticket: null, actor, inFull: true, reason: 'event cancelled' })
        await emit(db, 'order.cancelled', { order: id, event: data.event }, { subject: id })
      }
    }
  },
})
