import { symbols } from 'pino'
import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'
import { plugins } from '#src/plugins/index.ts'
import { sandboxGateway } from '#src/plugins/sandbox/gateway.ts'
import { createStripeGateway } from '#src/plugins/stripe/gateway.ts'
import { expireHolds } from '#src/services/orders/expireHolds.ts'
import { inboxDrain } from '#src/services/payments/inboxDrain.ts'
import { paymentPollDrain } from '#src/services/payments/paymentPollDrain.ts'
import { refundDrain } from '#src/services/payments/refundDrain.ts'
import { registerGateways } from '#src/services/payments/registry.ts'
import { StripeEmulator } from '#tests/support/emulators/stripe.ts'
import type { Session } from '#tests/support/emulators/stripeState.ts'
import { createAdmin, createEvent, signIn } from '#tests/support/factories.ts'
import {
  type Buyer,
  booksOf,
  buy,
  call,
  createBuyer,
  endHold,
  type HotServer,
  pollNow,
  seatsOf,
  startHotServer,
  workOff,
} from '#tests/support/sales.ts'

const stripe = new StripeEmulator()
let server: HotServer
let webhook: string

/** Patience in milliseconds; short only where the emulator is silent, as an answer may take the time of a busy machine. */
const gateway = (timeoutMs = 60_000) =>
  createStripeGateway({
    secretKey: stripe.secretKey,
    webhookSecret: stripe.webhookSecret,
    apiUrl: stripe.url,
    live: false,
    timeoutMs,
  })

beforeAll(async () => {
  await stripe.start()
  registerGateways([sandboxGateway, gateway()])
  server = await startHotServer()
  webhook = `${server.url}/api/payments/webhook/stripe`
})
afterAll(async () => {
  registerGateways(plugins.flatMap(({ gateways = [] }) => gateways))
  await server.close()
  await stripe.stop()
})
beforeEach(() => {
  registerGateways([sandboxGateway, gateway()])
  stripe.mishaps.length = 0
  stripe.seen.length = 0
})

type Sale = { buyer: Buyer; order: string; payment: string; ticketType: string; session: Session }
const drains = [inboxDrain, refundDrain]
const work = (): Promise<void> => workOff(undefined, drains)

async function placed({ capacity = 10, quantity = 2 } = {}): Promise<Sale> {
  const { ticketType } = await createEvent({ price: 50_000, capacity })
  const buyer = await createBuyer()
  const { status, body } = await buy(server, buyer, ticketType, { quantity, gateway: 'stripe' })
  expect(status).toBe(201)
  const payment = body.payment?.id as string
  return { buyer, order: body.order.id, payment, ticketType, session: stripe.sessionFor(payment) }
}

const completed = (session: Session): ReturnType<StripeEmulator['event']> =>
  stripe.sessionEvent('checkout.session.completed', session)
async function bought(): Promise<Sale> {
  const sale = await placed()
  stripe.state.pay(sale.session)
  await stripe.deliver(webhook, completed(sale.session))
  await work()
  return sale
}
const paidOnce = { 'order.placed': 1, 'order.paid': 1, 'payment.captured': 1, 'ticket.issued': 2 }
const inboxOf = async (payment: string): Promise<Record<string, number>> => {
  const { rows } = await pool.query<{ status: string; n: number }>(
    'SELECT status, count(*)::int AS n FROM gateway_inbox WHERE payment_id = $1 GROUP BY 1',
    [payment],
  )
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}

describe('opening the page', () => {
  it('says what Stripe wants to hear: the emulator checks every field', async () => {
    const { payment, order, buyer } = await placed()
    const [request] = stripe.seen
    expect(stripe.seen).toHaveLength(1)
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1/checkout/sessions',
      idempotencyKey: `payment:${payment}`,
      version: Stripe.API_VERSION,
      params: {
        mode: 'payment',
        client_reference_id: payment,
        metadata: { payment },
        payment_intent_data: { metadata: { payment } },
        customer_email: buyer.email,
        line_items: { 0: { quantity: '1', price_data: { currency: 'kzt', unit_amount: '100000' } } },
        success_url: `${env.PUBLIC_URL}/orders/${order}`,
      },
    })
    expect((await call(server, 'GET', `/payments/${payment}`, { token: buyer.token })).body).toMatchObject({
      status: 'pending',
      url: stripe.sessionFor(payment).url,
      amount: 100_000,
    })
  })

  it('of a double click: one session', async () => {
    const { ticketType } = await createEvent({ price: 50_000 })
    const buyer = await createBuyer()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => buy(server, buyer, ticketType, { gateway: 'stripe' })),
    )
    expect(new Set(answers.map(({ body }) => body.payment?.url)).size).toBe(1)
    expect(stripe.seen.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('too small an amount is named, and the attempt ends', async () => {
    const { ticketType } = await createEvent({ price: 100 })
    const answer = await buy(server, await createBuyer(), ticketType, { gateway: 'stripe' })
    expect([answer.status, answer.body.error?.code]).toEqual([409, 'amount_too_small'])
  })

  it('an answer that is lost: the session is found again, there is one, and it can be paid', async () => {
    stripe.mishaps.push('lostAnswer', 'lostAnswer', 'lostAnswer', 'lostAnswer')
    const { ticketType } = await createEvent({ price: 50_000 })
    const buyer = await createBuyer()
    const { status, body } = await buy(server, buyer, ticketType, { gateway: 'stripe' })
    expect([status, body.payment?.url]).toEqual([201, null])
    const payment = body.payment?.id as string
    stripe.mishaps.length = 0
    const again = await call<{ url: string }>(server, 'POST', `/orders/${body.order.id}/pay`, {
      token: buyer.token,
      body: {},
    })
    expect(again.status).toBe(200)
    expect(
      [...stripe.state.sessions.values()].filter((session) => session.client_reference_id === payment),
    ).toHaveLength(1)
    expect(again.body.url).toBe(stripe.sessionFor(payment).url)
    expect(stripe.seen.some(({ method, path }) => method === 'GET' && path === '/v1/checkout/sessions')).toBe(true)
  })

  it('silence: the order stands, the buyer tries again', async () => {
    registerGateways([sandboxGateway, gateway(500)])
    stripe.mishaps.push('silence', 'silence')
    const { ticketType } = await createEvent({ price: 50_000 })
    const buyer = await createBuyer()
    const { status, body } = await buy(server, buyer, ticketType, { gateway: 'stripe' })
    expect([status, body.order.status, body.payment?.url]).toEqual([201, 'pending', null])
    stripe.mishaps.push('silence', 'silence')
    expect((await call(server, 'POST', `/orders/${body.order.id}/pay`, { token: buyer.token, body: {} })).status).toBe(
      503,
    )
    registerGateways([sandboxGateway, gateway()])
    stripe.mishaps.length = 0
    expect((await call(server, 'POST', `/orders/${body.order.id}/pay`, { token: buyer.token, body: {} })).status).toBe(
      200,
    )
    expect(
      [...stripe.state.sessions.values()].filter((session) => session.client_reference_id === body.payment?.id),
    ).toHaveLength(1)
  })

  it('a lost answer, paid by nobody: the poller finds the session and closes it with the hold', async () => {
    stripe.mishaps.push('lostAnswer', 'lostAnswer', 'lostAnswer', 'lostAnswer')
    const { ticketType } = await createEvent({ price: 50_000 })
    const { body } = await buy(server, await createBuyer(), ticketType, { gateway: 'stripe' })
    stripe.mishaps.length = 0
    await pollNow()
    await endHold(body.order.id)
    await expireHolds.run()
    await pollNow()
    expect(await booksOf(body.order.id)).toMatchObject({ order: 'expired', payments: ['expired'] })
    expect(stripe.sessionFor(body.payment?.id as string).status).toBe('expired')
  })

  it('the other gateway instead: the first attempt is closed at Stripe', async () => {
    const { order, payment, buyer, session } = await placed()
    expect(
      (
        await call<{ gateway: string }>(server, 'POST', `/orders/${order}/pay`, {
          token: buyer.token,
          body: { gateway: 'sandbox' },
        })
      ).body.gateway,
    ).toBe('sandbox')
    await pollNow()
    expect(session.status).toBe('expired')
    const { rows } = await pool.query('SELECT status FROM payments WHERE id = $1', [payment])
    expect(rows).toEqual([{ status: 'expired' }])
  })
})

describe('notifications', () => {
  it('paid: tickets once', async () => {
    const { order, buyer } = await bought()
    expect(await booksOf(order)).toEqual({
      order: 'paid',
      tickets: ['paid', 'paid'],
      payments: ['captured'],
      captured: 100_000,
      refunded: 0,
      facts: paidOnce,
    })
    expect((await call(server, 'GET', `/orders/${order}`, { token: buyer.token })).body).toMatchObject({
      status: 'paid',
      payment: { gateway: 'stripe', status: 'captured', url: null },
    })
  })

  it('the same one fifty times at once: one settlement', async () => {
    const { order, payment, session } = await placed()
    stripe.state.pay(session)
    const statuses = await stripe.deliver(webhook, completed(session), 50)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await inboxOf(payment)).toEqual({ received: 1 })
    await Promise.all([work(), work(), work()])
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
    expect(await inboxOf(payment)).toEqual({ processed: 1 })
  })

  it('fifty different ones at once, worked off by four workers: one settlement', async () => {
    const { order, payment, session } = await placed()
    stripe.state.pay(session)
    await Promise.all(Array.from({ length: 50 }, () => stripe.deliver(webhook, completed(session))))
    await Promise.all([work(), work(), work(), work()])
    expect(await inboxOf(payment)).toEqual({ processed: 50 })
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
  })

  it('is answered at once with no worker, in Stripe’s format, at both addresses', async () => {
    const { payment, session } = await placed()
    stripe.state.pay(session)
    const event = completed(session)
    const answer = await fetch(`${server.url}/api/stripe-webhook`, {
      method: 'POST',
      headers: { 'stripe-signature': event.header() },
      body: event.body,
    })
    expect([answer.status, await answer.text()]).toEqual([200, '{"received":true}'])
    expect(await inboxOf(payment)).toEqual({ received: 1 })
  })

  it('forged, ten minutes old, re-serialised, of the other world, unsigned: 400 and no trace', async () => {
    const { order, payment, session } = await placed()
    stripe.state.pay(session)
    const event = completed(session)
    const live = stripe.sessionEvent('checkout.session.completed', session, { livemode: true })
    const old = Math.floor(Date.now() / 1000) - 600
    const attempts: [string, Record<string, string>][] = [
      [event.body, { 'stripe-signature': event.header({ secret: 'whsec_other' }) }],
      [event.body, { 'stripe-signature': event.header({ timestamp: old }) }],
      [JSON.stringify(JSON.parse(event.body)), { 'stripe-signature': event.header() }],
      [`${event.body} `, { 'stripe-signature': event.header() }],
      [live.body, { 'stripe-signature': live.header() }],
      [event.body, { 'stripe-signature': 't=1,v1=abc' }],
      [event.body, {}],
      ['{"id":"evt_1"', { 'stripe-signature': 'x' }],
    ]
    for (const [body, headers] of attempts) {
      const answer = await fetch(webhook, { method: 'POST', headers, body })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ error: { code: 'invalid_signature' } })
    }
    expect(await inboxOf(payment)).toEqual({})
    await work()
    expect(await booksOf(order)).toMatchObject({ order: 'pending' })
  })

  it('of an unknown session or another matter are kept and ignored', async () => {
    const strange = {
      ...stripe.state.shown((await placed()).session, []),
      id: 'cs_test_stranger',
      client_reference_id: null,
      metadata: {},
    }
    const events = [
      stripe.event('checkout.session.completed', strange),
      stripe.event('customer.created', { id: 'cus_1', object: 'customer' }),
    ]
    for (const event of events) expect(await stripe.deliver(webhook, event)).toEqual([200])
    await work()
    const ids = events.map(({ body }) => (JSON.parse(body) as { id: string }).id)
    const { rows } = await pool.query('SELECT DISTINCT status FROM gateway_inbox WHERE event_key = ANY ($1)', [ids])
    expect(rows).toEqual([{ status: 'ignored' }])
  })

  it('that says paid while Stripe says open changes nothing', async () => {
    const { order, session } = await placed()
    await stripe.deliver(
      webhook,
      stripe.event('checkout.session.completed', {
        ...stripe.state.shown(session, []),
        status: 'complete',
        payment_status: 'paid',
      }),
    )
    await work()
    expect(await booksOf(order)).toMatchObject({ order: 'pending', payments: ['pending'] })
  })

  it('in any order: expired before completed, refunded before paid', async () => {
    const first = await placed()
    stripe.state.pay(first.session)
    await stripe.deliver(webhook, stripe.sessionEvent('checkout.session.expired', first.session))
    await work()
    await stripe.deliver(webhook, completed(first.session))
    await work()
    expect(await booksOf(first.order)).toMatchObject({ order: 'paid', facts: paidOnce })

    const second = await placed()
    stripe.state.pay(second.session)
    const charge = stripe.state.chargeOf(second.session)
    const refund = stripe.state.refund(charge, 100_000)
    await stripe.deliver(webhook, stripe.event('refund.created', refund))
    await work()
    await stripe.deliver(webhook, completed(second.session))
    await work()
    expect(await booksOf(second.order)).toMatchObject({
      order: 'refunded',
      tickets: ['refunded', 'refunded'],
      payments: ['refunded'],
      captured: 100_000,
      refunded: 100_000,
    })
    expect(await seatsOf(second.ticketType)).toMatchObject({ active: 0, taken: 0 })
  })

  it('before our own request was answered', async () => {
    const { order, payment, session } = await placed()
    await pool.query("UPDATE payments SET status = 'created', gateway_id = NULL, url = NULL WHERE id = $1", [payment])
    stripe.state.pay(session)
    await stripe.deliver(webhook, completed(session))
    await work()
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
    const { rows } = await pool.query('SELECT gateway_id FROM payments WHERE id = $1', [payment])
    expect(rows).toEqual([{ gateway_id: session.id }])
  })

  it('lost: the poller makes up for it, and an asynchronous method ends either way', async () => {
    const lost = await placed()
    stripe.state.pay(lost.session)
    await pollNow()
    expect(await booksOf(lost.order)).toMatchObject({ order: 'paid', facts: paidOnce })

    const slow = await placed()
    stripe.state.pay(slow.session, 'async')
    await stripe.deliver(webhook, completed(slow.session))
    await work()
    expect(await booksOf(slow.order)).toMatchObject({ order: 'pending', payments: ['pending'] })
    stripe.state.finish(slow.session)
    await stripe.deliver(webhook, stripe.sessionEvent('checkout.session.async_payment_succeeded', slow.session))
    await work()
    expect(await booksOf(slow.order)).toMatchObject({ order: 'paid' })

    const failed = await placed()
    stripe.state.pay(failed.session, 'async')
    stripe.state.fail(failed.session)
    await stripe.deliver(webhook, stripe.sessionEvent('checkout.session.async_payment_failed', failed.session))
    await work()
    expect(await booksOf(failed.order)).toMatchObject({ order: 'pending', payments: ['failed'] })
  })

  it('while Stripe is down: tried again later, settled once', async () => {
    const { order, payment, session } = await placed()
    stripe.state.pay(session)
    await stripe.deliver(webhook, completed(session))
    registerGateways([
      createStripeGateway({
        secretKey: stripe.secretKey,
        webhookSecret: stripe.webhookSecret,
        apiUrl: 'http://127.0.0.1:9',
        live: false,
        timeoutMs: 300,
      }),
    ])
    await inboxDrain.run()
    registerGateways([sandboxGateway, gateway()])
    expect(await inboxOf(payment)).toEqual({ received: 1 })
    expect(await booksOf(order)).toMatchObject({ order: 'pending' })
    await pool.query("UPDATE gateway_inbox SET next_try_at = now() - interval '1 second' WHERE payment_id = $1", [
      payment,
    ])
    await work()
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
  })
})

describe('money after the hold', () => {
  it('a place is free: tickets; none is: all of it goes back', async () => {
    const free = await placed()
    await endHold(free.order)
    await expireHolds.run()
    stripe.state.pay(free.session)
    await stripe.deliver(webhook, completed(free.session))
    await work()
    expect(await booksOf(free.order)).toMatchObject({ order: 'paid', facts: { ...paidOnce, 'order.expired': 1 } })

    const sold = await placed({ capacity: 2 })
    await endHold(sold.order)
    expect((await buy(server, await createBuyer(), sold.ticketType)).status).toBe(201)
    stripe.state.pay(sold.session)
    await stripe.deliver(webhook, completed(sold.session))
    await work()
    expect(await booksOf(sold.order)).toMatchObject({
      order: 'refunded',
      payments: ['refunded'],
      captured: 100_000,
      refunded: 100_000,
      facts: { 'payment.late': 1 },
    })
    expect(stripe.state.chargeOf(sold.session).amount_refunded).toBe(100_000)
  })

  it('the page closes at our deadline; paid in that moment it is late, not lost', async () => {
    const { order, session } = await placed()
    await endHold(order)
    await expireHolds.run()
    stripe.state.pay(session)
    await paymentPollDrain.run()
    expect(await booksOf(order)).toMatchObject({ order: 'paid' })
  })
})

describe('refunds', () => {
  const refundKeys = (): (string | null)[] =>
    stripe.seen
      .filter(({ path, method }) => method === 'POST' && path === '/v1/refunds')
      .map(({ idempotencyKey }) => idempotencyKey)

  it('full, with our refund’s id as key; a lost answer does not send it twice', async () => {
    const { order, session, buyer } = await bought()
    stripe.mishaps.push(
      'lostAnswer',
      'lostAnswer',
      'lostAnswer',
      'lostAnswer',
      'lostAnswer',
      'lostAnswer',
      'lostAnswer',
      'lostAnswer',
    )
    await call(server, 'POST', `/orders/${order}/cancel`, { token: buyer.token })
    await refundDrain.run()
    stripe.mishaps.length = 0
    expect(await booksOf(order)).toMatchObject({ refunded: 0, payments: ['captured'] })
    await pool.query("UPDATE refunds SET next_try_at = now() - interval '1 second' WHERE order_id = $1", [order])
    await work()
    expect(await booksOf(order)).toMatchObject({ order: 'refunded', refunded: 100_000 })
    expect(stripe.state.chargeOf(session).amount_refunded).toBe(100_000)
    expect(new Set(refundKeys()).size).toBe(2)
  })

  it('that fails later goes back to a person', async () => {
    const { order, payment } = await bought()
    const admin = await signIn(await createAdmin())
    await call(server, 'POST', `/payments/${payment}/refund`, { token: admin, body: { reason: 'отмена' } })
    await work()
    expect(await booksOf(order)).toMatchObject({
      order: 'refunded',
      payments: ['refunded'],
      tickets: ['refunded', 'refunded'],
    })
    const refund = [...stripe.state.refunds.values()].find(({ metadata }) => metadata.payment === payment)
    if (!refund) throw new Error('no refund')
    stripe.state.failRefund(refund)
    await stripe.deliver(webhook, stripe.event('refund.failed', refund), 3)
    await work()
    expect(await booksOf(order)).toMatchObject({
      payments: ['needs_review'],
      refunded: 0,
      facts: { 'payment.needsReview': 1 },
    })
    const { rows } = await pool.query(
      'SELECT review_reason, refund_reserved::int AS reserved FROM payments WHERE id = $1',
      [payment],
    )
    expect(rows).toEqual([{ review_reason: 'refund_failed', reserved: 0 }])
  })

  it('made in Stripe’s dashboard are found through the charge and taken over', async () => {
    const { order, session } = await bought()
    const refund = stripe.state.refund(stripe.state.chargeOf(session), 30_000)
    await stripe.deliver(webhook, stripe.event('charge.refunded', stripe.state.chargeOf(session)))
    await stripe.deliver(webhook, stripe.event('refund.updated', refund))
    await work()
    expect(await booksOf(order)).toMatchObject({
      order: 'partly_refunded',
      tickets: ['paid', 'paid'],
      payments: ['partially_refunded'],
      refunded: 30_000,
      facts: { 'payment.refunded': 1 },
    })
  })

  it('a dispute is for a person', async () => {
    const { order, payment, session } = await bought()
    const charge = stripe.state.chargeOf(session)
    charge.disputed = true
    await stripe.deliver(
      webhook,
      stripe.event('charge.dispute.created', {
        id: 'dp_1',
        object: 'dispute',
        charge: charge.id,
        payment_intent: charge.payment_intent,
        status: 'needs_response',
      }),
    )
    await work()
    expect(await booksOf(order)).toMatchObject({
      order: 'paid',
      payments: ['needs_review'],
      facts: { 'payment.needsReview': 1 },
    })
    const { rows } = await pool.query('SELECT review_reason FROM payments WHERE id = $1', [payment])
    expect(rows).toEqual([{ review_reason: 'disputed' }])
  })
})

describe('a Stripe that answers oddly', () => {
  it.each([
    ['mismatch_amount', (session: Session) => stripe.state.pay(session, 'card', 60_000)],
    [
      'mismatch_currency',
      (session: Session) => {
        session.currency = 'usd'
        stripe.state.pay(session)
      },
    ],
    [
      'mismatch_reference',
      (session: Session) => {
        session.client_reference_id = crypto.randomUUID()
        stripe.state.pay(session)
      },
    ],
    [
      'mismatch_mode',
      (session: Session) => {
        session.livemode = true
        stripe.state.pay(session)
      },
    ],
    [
      'unknown_session_status_haunted',
      (session: Session) => {
        session.status = 'haunted'
      },
    ],
    [
      'unknown_payment_status_half',
      (session: Session) => {
        stripe.state.pay(session)
        session.payment_status = 'half'
      },
    ],
  ])('%s: for a person, nothing is paid', async (reason, change) => {
    const { order, payment, session } = await placed()
    change(session)
    await pollNow()
    expect(await booksOf(order)).toMatchObject({
      order: 'pending',
      tickets: ['pending', 'pending'],
      payments: ['needs_review'],
    })
    const { rows } = await pool.query('SELECT review_reason FROM payments WHERE id = $1', [payment])
    expect(rows).toEqual([{ review_reason: reason }])
  })

  it('unknown fields do no harm', async () => {
    const { order, session } = await placed()
    Object.assign(session, { brand_new: { nested: [1, 2] }, another: null })
    stripe.state.pay(session)
    await stripe.deliver(webhook, stripe.sessionEvent('checkout.session.completed', session, { invented: true }))
    await work()
    expect(await booksOf(order)).toMatchObject({ order: 'paid' })
  })
})

describe('the log', () => {
  it('holds no key, signature, token, card or address of a payer, whatever happens', async () => {
    const lines: string[] = []
    const streams = logger as unknown as Record<symbol, { write: (line: string) => void }>
    const { streamSym } = symbols
    const before = streams[streamSym]
    const level = logger.level
    streams[streamSym] = { write: (line) => void lines.push(line) }
    logger.level = 'trace'
    try {
      const { buyer, session, order } = await bought()
      const event = completed(session)
      await fetch(webhook, {
        method: 'POST',
        headers: { 'stripe-signature': event.header({ secret: 'whsec_other' }) },
        body: event.body,
      })
      registerGateways([sandboxGateway, gateway(500)])
      stripe.mishaps.push('fault', 'silence', 'silence', 'silence')
      const { ticketType } = await createEvent({ price: 50_000 })
      await buy(server, buyer, ticketType, { gateway: 'stripe' })
      registerGateways([
        createStripeGateway({
          secretKey: 'sk_test_wrong_key',
          webhookSecret: stripe.webhookSecret,
          apiUrl: stripe.url,
          live: false,
        }),
      ])
      await pollNow()
      registerGateways([sandboxGateway, gateway()])
      const played = await buy(server, buyer, (await createEvent({ price: 50_000 })).ticketType, { gateway: 'sandbox' })
      await call(server, 'POST', `/pay/sandbox/${played.body.payment?.id}`, {
        body: { card: '4000000000000341', expiry: '12/39', cvc: '987' },
      })
      await call(server, 'POST', `/orders/${order}/cancel`, { token: buyer.token })
      await work()
      const log = lines.join('')
      expect(lines.length).toBeGreaterThan(3)
      for (const secret of [
        stripe.secretKey,
        'sk_test_wrong_key',
        stripe.webhookSecret,
        'Bearer',
        buyer.token,
        '4000000000000341',
        buyer.email,
        event.header().slice(-40),
        env.PAYLOAD_SECRET,
      ])
        expect(log).not.toContain(secret)
    } finally {
      streams[streamSym] = before as { write: (line: string) => void }
      logger.level = level
      registerGateways([sandboxGateway, gateway()])
    }
  })
})
