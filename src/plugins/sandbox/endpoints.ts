import { z } from 'zod'
import { paymentView } from '#src/db/payments/paymentView.ts'
import { pool } from '#src/db/pool.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { isUuid, uuidv7 } from '#src/lib/ids.ts'
import { answerOf, forceOutcome, pageOfBank, payAtBank } from '#src/plugins/sandbox/bank.ts'
import { scenarios } from '#src/plugins/sandbox/cards.ts'
import { noticeBody, sendInside } from '#src/plugins/sandbox/notify.ts'
import { signNotice } from '#src/plugins/sandbox/signature.ts'

const tag = 'Sandbox'
const rateLimit = { limit: 120, windowSeconds: 60 }
const params = z.object({ payment: z.string().max(64) })

function referenceOf(payment: string): string {
  if (!isUuid(payment)) throw notFound()
  return payment
}

export const page = defineEndpoint({
  path: '/pay/sandbox/:payment',
  method: 'get',
  summary: 'What the page of the practice bank shows, and how far the payment is',
  tag,
  access: 'public',
  hot: true,
  rateLimit,
  params,
  handler: async ({ params: { payment } }) => {
    const session = await pageOfBank(referenceOf(payment))
    const { amount, currency, description, expiresAt, returnUrl, now } = session
    return {
      amount,
      currency,
      description,
      expiresAt: expiresAt.toISOString(),
      now: now.toISOString(),
      returnUrl,
      ...answerOf(session),
    }
  },
})

export const pay = defineEndpoint({
  path: '/pay/sandbox/:payment',
  method: 'post',
  summary: 'Pay on the page of the practice bank: card, wallet, or the code of the 3-D Secure challenge',
  tag,
  access: 'public',
  hot: true,
  rateLimit,
  params,
  body: z.object({
    method: z.enum(['card', 'wallet']).default('card'),
    card: z.string().max(30).optional(),
    expiry: z.string().max(10).optional(),
    cvc: z.string().max(4).optional(),
    name: z.string().max(100).optional(),
    code: z.string().max(10).optional(),
    outcome: z.enum([...scenarios, 'cancel']).optional(),
  }),
  output: z.object({
    state: z.enum(['open', 'challenge', 'processing', 'succeeded', 'declined', 'canceled', 'expired', 'timeout']),
    redirect: z.string().optional(),
    failure: z.string().optional(),
  }),
  handler: ({ params: { payment }, body: { name: _name, ...form } }) => payAtBank(referenceOf(payment), form),
})

export const simulate = defineEndpoint({
  path: '/payments/:id/simulate-webhook',
  method: 'post',
  summary: 'End an own payment of the practice bank at once and have it notify the hub, once or oftener',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: z.object({ id: uuid }),
  body: z.object({
    outcome: z.enum(['succeeded', 'declined']).default('succeeded'),
    copies: z.number().int().min(1).max(5).default(1),
  }),
  output: z.object({ state: z.string(), sent: z.number().int() }),
  handler: async ({ actor, params: { id }, body }) => {
    const payment = await paymentView(pool, id, isAdmin(actor) ? null : actor.id)
    if (!payment) throw notFound()
    if (payment.gateway !== 'sandbox') throw new HubError('not_simulated', { status: 409 })
    const session = await forceOutcome(id, body.outcome)
    const notice = noticeBody({
      id: `sbn_${uuidv7().replaceAll('-', '')}`,
      kind: `payment.${session.state}`,
      session: session.id,
      reference: id,
    })
    for (let copy = 0; copy < body.copies; copy++)
      await sendInside(notice, signNotice(notice, Math.floor(Date.now() / 1000)))
    return { state: session.state, sent: body.copies }
  },
})

export const sandboxEndpoints = [page, pay, simulate]
