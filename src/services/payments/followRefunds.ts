import { endTickets } from '#src/db/payments/endTickets.ts'
import { followMoney } from '#src/db/payments/followMoney.ts'
import { freeRefundedBooking } from '#src/db/payments/freeRefundedBooking.ts'
import type { Db } from '#src/db/transaction.ts'
import { emit } from '#src/outbox/emit.ts'

/** Brings an order up to what was refunded; when all of its money is back, the tickets that are left, or its booking, end too. */
export async function followRefunds(tx: Db, order: string): Promise<void> {
  if ((await followMoney(tx, order)) !== 'refunded') return
  await freeRefundedBooking(tx, order)
  const ended = await endTickets(tx, order)
  for (const { id, event, holder, wasValid } of ended)
    if (wasValid) await emit(tx, 'ticket.cancelled', { ticket: id, event, holder, order }, { subject: id })
  if (ended.length > 0) await followMoney(tx, order)
}
