import { z } from 'zod'
import { type OrderView, orderView } from '#src/db/orders/orderView.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { placedAnswer } from '#src/endpoints/sales/shapes.ts'
import { orderShown } from '#src/endpoints/sales/views.ts'
import { notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { logger } from '#src/lib/logger.ts'
import { cancelOrder } from '#src/services/orders/cancelOrder.ts'
import { askAndSettle } from '#src/services/payments/askGateway.ts'
import { payOrder } from '#src/services/payments/payOrder.ts'
import { orderUrl } from '#src/services/payments/startPayment.ts'

const tag = 'Orders'
const params = z.object({ id: z.string().max(64) })
const write = {
  tag,
  access: 'signedIn',
  hot: true,
  params: z.object({ id: uuid }),
  rateLimit: { limit: 60, windowSeconds: 60 },
} as const

async function view(actor: Actor, id: string, locale: Locale): Promise<OrderView> {
  const order = isUuid(id) ? await orderView(id, isAdmin(actor) ? null : actor.id, locale) : null
  if (!order) throw notFound()
  return order
}

/** The return page waits for the gateway: ask it, but no oftener than it could have something new to say. */
async function refresh({ id, payment }: OrderView): Promise<void> {
  if (!payment || (payment.status !== 'created' && payment.status !== 'pending' && payment.status !== 'authorized'))
    return
  const { allowed } = await takeRate(`order refresh:${id}`, 1, 2)
  if (!allowed) return
  try {
    await askAndSettle(payment.id, 'page')
  } catch (err) {
    logger.warn({ err, payment: payment.id, msg: 'the return page got no answer from the gateway' })
  }
}

export const readOrder = defineEndpoint({
  path: '/orders/:id',
  method: 'get',
  summary:
    'An own order: status, deadline, lines, tickets, payment, refunds. ?refresh=1 asks the gateway first. What stands in the address confirms nothing',
  tag,
  access: 'signedIn',
  hot: true,
  params,
  query: z.object({ refresh: z.enum(['0', '1']).optional() }),
  output: orderShown,
  handler: async ({ actor, params: { id }, query, locale }) => {
    let order = await view(actor, id, locale)
    if (query.refresh === '1') {
      await refresh(order)
      order = await view(actor, id, locale)
    }
    return {
      ...order,
      url: orderUrl(order.id, locale),
      tickets: order.tickets.map(({ price, typeName, ...ticket }) => ({
        ...placedAnswer(ticket, actor.id),
        price,
        typeName,
      })),
    }
  },
})

export const cancel = defineEndpoint({
  ...write,
  path: '/orders/:id/cancel',
  method: 'post',
  summary: 'Cancel an own order; a paid one gives back what the event’s policy says',
  output: z.object({ id: z.uuid(), status: z.literal('cancelled'), refund: z.number().int() }),
  handler: ({ actor, params: { id } }) => cancelOrder(actor, id),
})

export const pay = defineEndpoint({
  ...write,
  path: '/orders/:id/pay',
  method: 'post',
  summary: 'The page to pay a waiting order on: the one that is open, or a new attempt',
  body: z.object({
    gateway: z
      .string()
      .regex(/^[a-z0-9_-]{1,40}$/)
      .optional(),
  }),
  output: z.object({
    id: z.uuid(),
    status: z.literal('pending'),
    amount: z.number().int(),
    currency: z.string(),
    gateway: z.string(),
    url: z.string(),
  }),
  handler: ({ actor, params: { id }, body }) => payOrder(actor, id, body.gateway),
})

export const orderEndpoints = [readOrder, cancel, pay]
