/** An order and a payment as their buyer sees them, for the OpenAPI document. */
import { z } from 'zod'
import type { OrderView } from '#src/db/orders/orderView.ts'
import type { PaymentView } from '#src/db/payments/paymentView.ts'
import { orderState } from '#src/endpoints/sales/shapes.ts'

const text = z.string()
const maybe = text.nullable()
const whole = z.number().int()
const moment = z.iso.datetime()

const paymentStatus = z.enum([
  'created',
  'pending',
  'authorized',
  'captured',
  'partially_refunded',
  'refunded',
  'canceled',
  'expired',
  'failed',
  'needs_review',
])

const attempt = {
  id: z.uuid(),
  gateway: text,
  status: paymentStatus,
  amount: whole,
  captured: whole,
  refunded: whole,
  url: maybe.describe('The page to pay on, while it is open'),
  failure: maybe,
}

export const paymentShown = z.object({
  ...attempt,
  order: z.uuid(),
  currency: text,
  expiresAt: moment.nullable(),
  createdAt: moment,
}) satisfies z.ZodType<PaymentView>

export const orderShown = orderState.extend({
  quantity: whole,
  now: moment.describe('The hub’s clock'),
  paidAt: moment.nullable(),
  endedAt: moment.nullable(),
  createdAt: moment,
  event: z
    .object({
      id: z.uuid(),
      slug: text,
      title: text,
      startsAt: moment,
      endsAt: moment,
      timeZone: text,
      status: text,
      refundPolicy: z.object({ fullUntilHours: whole, partialPercent: whole, partialUntilHours: whole }),
    })
    .nullable(),
  lines: z.array(z.object({ title: text, quantity: whole, unitPrice: whole, total: whole })),
  tickets: z.array(
    z.object({
      id: z.uuid(),
      code: text,
      status: text,
      ticketType: z.uuid(),
      holderName: maybe,
      isMine: z.boolean(),
      claimUrl: maybe.describe('For the guest this ticket was bought for'),
      price: whole,
      typeName: text,
    }),
  ),
  payment: z.object(attempt).nullable(),
  refunds: z.array(
    z.object({
      id: z.uuid(),
      amount: whole,
      status: z.enum(['pending', 'succeeded', 'failed']),
      createdAt: moment,
      settledAt: moment.nullable(),
    }),
  ),
  late: z.boolean().describe('The money came after the end of the order and goes back'),
}) satisfies z.ZodType<Omit<OrderView, 'tickets'>>
