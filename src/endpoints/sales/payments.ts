import { z } from 'zod'
import { audit } from '#src/db/audit.ts'
import { paymentView } from '#src/db/payments/paymentView.ts'
import { pool } from '#src/db/pool.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { callerOf, deskFor } from '#src/endpoints/bookings/caller.ts'
import { startedPayment } from '#src/endpoints/bookings/shapes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { paymentShown } from '#src/endpoints/sales/views.ts'
import { HubError, notFound, signInRequired } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { publicDesk } from '#src/services/bookings/desk.ts'
import { askAndSettle } from '#src/services/payments/askGateway.ts'
import { payOrder } from '#src/services/payments/payOrder.ts'
import { refundPayment } from '#src/services/payments/refundPayment.ts'

const tag = 'Payments'
const rateLimit = { limit: 60, windowSeconds: 60 }
const params = z.object({ id: uuid })

export const read = defineEndpoint({
  path: '/payments/:id',
  method: 'get',
  summary: 'An own payment: one attempt at a gateway. A guest shows the link of the booking in X-Booking-Token',
  tag,
  access: 'public',
  hot: true,
  params: z.object({ id: z.string().max(64) }),
  output: paymentShown,
  handler: async (context) => {
    const { actor, params } = context
    const caller = callerOf(context)
    if (!actor && !caller.token) throw signInRequired()
    if (!isUuid(params.id)) throw notFound()
    const own = actor ? await paymentView(pool, params.id, isAdmin(actor) ? null : actor.id) : null
    const isTheirs = !own && caller.token && ((await publicDesk()?.ownsPayment(caller, params.id)) ?? false)
    const payment = own ?? (isTheirs ? await paymentView(pool, params.id, null) : null)
    if (!payment) throw notFound()
    return payment
  },
})

export const create = defineEndpoint({
  path: '/payments',
  method: 'post',
  summary:
    'Pay an own waiting order, or a booking with an account or its link (X-Booking-Token): what is due, the balance, or all. The open attempt, or a new one',
  tag,
  access: 'public',
  hot: true,
  rateLimit,
  answers: [201],
  body: z
    .object({
      order_id: uuid.optional(),
      booking_id: uuid.optional(),
      gateway: z
        .string()
        .regex(/^[a-z0-9_-]{1,40}$/)
        .optional(),
      amount: z.enum(['due', 'balance', 'full']).default('due'),
    })
    .refine(({ order_id, booking_id }) => Boolean(order_id) !== Boolean(booking_id), {
      path: ['order_id'],
      message: 'order_id or booking_id',
    })
    .meta({ examples: [{ booking_id: '0198c0de-7000-7000-8000-000000000001', gateway: 'sandbox', amount: 'due' }] }),
  output: startedPayment,
  handler: async (context) => {
    const { order_id, booking_id, gateway, amount } = context.body
    if (booking_id) {
      const desk = await deskFor(booking_id)
      return created(await desk.pay(callerOf(context), booking_id, { gateway, amount }))
    }
    if (!context.actor) throw signInRequired()
    return created(await payOrder(context.actor, order_id as string, gateway))
  },
})

export const refund = defineEndpoint({
  path: '/payments/:id/refund',
  method: 'post',
  summary: 'Give money back (an admin): an amount, or all that is left. A double click refunds once',
  tag,
  access: 'admin',
  hot: true,
  rateLimit,
  params,
  answers: [200, 201],
  body: z.object({ amount: z.number().int().min(1).optional(), reason: plainText(300) }),
  output: z.object({
    id: z.uuid(),
    amount: z.number().int(),
    currency: z.string(),
    status: z.enum(['pending', 'succeeded', 'failed']),
  }),
  handler: async ({ actor, params: { id }, body, request, ip, requestId }) => {
    const key = request.headers.get('idempotency-key')
    if (key && !/^[\x21-\x7e]{1,60}$/.test(key))
      throw new HubError('invalid_input', { field: 'Idempotency-Key', params: { field: 'Idempotency-Key' } })
    const { existing, ...answer } = await refundPayment(actor, id, { ...body, idempotencyKey: key }, { ip, requestId })
    return existing ? answer : created(answer)
  },
})

export const requery = defineEndpoint({
  path: '/payments/:id/requery',
  method: 'post',
  summary: 'Ask the gateway about a payment now (an admin); the way out of needs_review when all fits',
  tag,
  access: 'admin',
  hot: true,
  rateLimit,
  params,
  output: paymentShown,
  handler: async ({ actor, params: { id }, ip, requestId }) => {
    if (!(await paymentView(pool, id, null))) throw notFound()
    await audit(pool, {
      action: 'payment.requery',
      actor: actor.id,
      actorName: actor.name,
      subjectType: 'payments',
      subject: id,
      ip,
      requestId,
    })
    try {
      await askAndSettle(id, 'admin')
    } catch (cause) {
      throw new HubError('gateway_unavailable', { status: 503, cause })
    }
    return paymentView(pool, id, null)
  },
})

export const paymentEndpoints = [read, create, refund, requery]
