import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '#src/db/transaction.ts'
import { endCancelledEvent } from '#src/services/orders/endCancelledEvent.ts'
import { createEvent, testPayload } from '#tests/support/factories.ts'
import {
  type Buyer,
  booksOf,
  buy,
  cards,
  createBuyers,
  type HotServer,
  hurryBank,
  payAtSandbox,
  seatsOf,
  startHotServer,
  workOff,
} from '#tests/support/sales.ts'

let server: HotServer
beforeAll(async () => {
  hurryBank()
  server = await startHotServer()
})
afterAll(() => server.close())

const happen = (event: { id: string; slug: string }): Promise<void> =>
  transaction((tx) =>
    endCancelledEvent.handle(
      {
        id: crypto.randomUUID(),
        name: 'event.cancelled',
        data: { event: event.id, slug: event.slug, reason: null },
        actor: null,
        occurredAt: new Date(),
      } as never,
      tx,
    ),
  )

const cancel = async (event: string): Promise<void> => {
  const payload = await testPayload()
  await payload.update({
    collection: 'events',
    id: event,
    data: { status: 'cancelled', cancelReason: 'Гость заболел' },
    context: {},
  })
}

describe('the sales of a cancelled event', () => {
  it('ends held places, gives paid ones back in full, told twice is once', async () => {
    const event = await createEvent({ price: 50_000, capacity: 10 })
    const [payer, waiter] = (await createBuyers(2)) as [Buyer, Buyer]
    const paid = (await buy(server, payer, event.ticketType, { quantity: 2 })).body
    await payAtSandbox(server, paid.payment?.id as string, cards.good)
    await workOff()
    const held = (await buy(server, waiter, event.ticketType)).body
    await cancel(event.id)
    await happen(event)
    await happen(event)
    await workOff()
    expect(await booksOf(paid.order.id)).toMatchObject({
      order: 'refunded',
      tickets: ['refunded', 'refunded'],
      captured: 100_000,
      refunded: 100_000,
      facts: { 'ticket.cancelled': 2, 'order.cancelled': 1 },
    })
    expect(await booksOf(held.order.id)).toMatchObject({
      order: 'cancelled',
      tickets: ['cancelled'],
      facts: { 'order.cancelled': 1 },
    })
    expect(await seatsOf(event.ticketType)).toMatchObject({ active: 0, taken: 0 })
  })

  it('ends free tickets', async () => {
    const event = await createEvent({ capacity: 10 })
    const [student] = (await createBuyers(1)) as [Buyer]
    const { order } = (await buy(server, student, event.ticketType)).body
    await cancel(event.id)
    await happen(event)
    await happen(event)
    expect(await booksOf(order.id)).toMatchObject({
      order: 'cancelled',
      tickets: ['cancelled'],
      facts: { 'ticket.cancelled': 1, 'order.cancelled': 1 },
    })
    expect(await seatsOf(event.ticketType)).toMatchObject({ active: 0, taken: 0 })
  })

  it('are kept when the event was published again meanwhile', async () => {
    const event = await createEvent({ capacity: 10 })
    const [student] = (await createBuyers(1)) as [Buyer]
    const { order } = (await buy(server, student, event.ticketType)).body
    await happen(event)
    expect(await booksOf(order.id)).toMatchObject({ order: 'paid', tickets: ['paid'] })
  })
})
