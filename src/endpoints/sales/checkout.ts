import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { orderAnswer, orderState, paymentAnswer, placedAnswer } from '#src/endpoints/sales/shapes.ts'
import { HubError } from '#src/lib/errors.ts'
import { placeOrder } from '#src/services/orders/placeOrder.ts'

/** Any visible text short enough for the column. */
const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,100}$/)

const body = z.object({
  lines: z
    .array(z.object({ ticketType: uuid, quantity: z.number().int().min(1).max(100) }))
    .min(1)
    .max(10),
  gateway: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/)
    .optional(),
  accessCode: z.string().max(40).nullish(),
  idempotencyKey: idempotencyKey.nullish(),
})

function keyOf(request: Request, given: string | null | undefined): string | null {
  const header = request.headers.get('idempotency-key')
  if (!header) return given ?? null
  const checked = idempotencyKey.safeParse(header)
  if (!checked.success)
    throw new HubError('invalid_input', { field: 'Idempotency-Key', params: { field: 'Idempotency-Key' } })
  return checked.data
}

const checkout = (path: string) =>
  defineEndpoint({
    path,
    method: 'post',
    summary:
      'Take tickets: free ones at once, paid ones are held and a page to pay on is opened. A repetition answers the same order with 200',
    tag: 'Checkout',
    access: 'signedIn',
    hot: true,
    rateLimit: { limit: 30, windowSeconds: 60 },
    body,
    answers: [200, 201],
    output: z.object({
      order: orderState,
      tickets: z.array(z.object({ id: z.uuid(), code: z.string(), status: z.string(), ticketType: z.uuid() }).loose()),
      payment: paymentAnswer.optional(),
    }),
    handler: async ({ actor, body: { idempotencyKey: key, ...wish }, request, locale }) => {
      const outcome = await placeOrder(actor, { ...wish, idempotencyKey: keyOf(request, key) }, locale)
      const answer = {
        order: orderAnswer(outcome.order, locale),
        tickets: outcome.order.tickets.map((ticket) => placedAnswer(ticket, actor.id)),
        ...(outcome.payment ? { payment: outcome.payment } : {}),
      }
      return outcome.existing ? answer : created(answer)
    },
  })

export const checkoutEndpoints = [checkout('/checkout'), checkout('/orders')]
