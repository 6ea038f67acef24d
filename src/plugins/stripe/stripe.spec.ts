import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { GatewayRefused, GatewayUnknown } from '#src/services/payments/gateway.ts'
import { asGatewayError } from './errors.ts'
import { createStripeGateway, sessionExpiry } from './gateway.ts'
import { checkStripeKey } from './index.ts'
import { snapshotOfSession } from './snapshot.ts'

const session = (changes: Record<string, unknown> = {}, intent?: Record<string, unknown>): Stripe.Checkout.Session =>
  ({
    id: 'cs_1',
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: 50_000,
    currency: 'kzt',
    livemode: false,
    client_reference_id: 'p1',
    payment_intent: intent
      ? { id: 'pi_1', amount_received: 0, latest_charge: null, last_payment_error: null, ...intent }
      : null,
    ...changes,
  }) as unknown as Stripe.Checkout.Session
const complete = { status: 'complete', payment_status: 'unpaid' }

describe('a session in our words', () => {
  it.each([
    ['open', session(), { status: 'pending', capturedMinor: 0 }],
    ['expired', session({ status: 'expired' }), { status: 'expired' }],
    [
      'paid',
      session({ ...complete, payment_status: 'paid' }, { status: 'succeeded', amount_received: 50_000 }),
      { status: 'captured', capturedMinor: 50_000 },
    ],
    [
      'nothing to pay',
      session({ ...complete, payment_status: 'no_payment_required', amount_total: 0 }),
      { status: 'captured', capturedMinor: 0 },
    ],
    ['on its way', session(complete, { status: 'processing' }), { status: 'pending' }],
    [
      'failed after all',
      session(complete, { status: 'requires_payment_method', last_payment_error: { code: 'insufficient_funds' } }),
      { status: 'failed', failure: 'insufficient_funds' },
    ],
    ['held', session(complete, { status: 'requires_capture' }), { status: 'authorized' }],
    ['called off', session(complete, { status: 'canceled' }), { status: 'canceled' }],
    [
      'a status of tomorrow',
      session({ status: 'paused' }),
      { status: 'pending', review: 'unknown_session_status_paused' },
    ],
    ['none', session({ status: null }), { status: 'pending', review: 'unknown_session_status_null' }],
    [
      'a payment status of tomorrow',
      session({ ...complete, payment_status: 'partly' }),
      { status: 'pending', review: 'unknown_payment_status_partly' },
    ],
  ])('%s', (_name, given, wanted) => {
    expect(snapshotOfSession(given)).toMatchObject({
      amountMinor: given.amount_total,
      currency: 'KZT',
      isTest: true,
      reference: 'p1',
      gatewayId: 'cs_1',
      ...wanted,
    })
  })

  it('carries refunds with our references, and disputes', () => {
    const latest_charge = {
      id: 'ch_1',
      amount_refunded: 20_000,
      disputed: true,
      refunds: {
        data: [
          { id: 're_1', status: 'failed', amount: 1, failure_reason: 'declined', metadata: { refund: 'r1' } },
          { id: 're_2', status: 'requires_action', amount: 2, metadata: null },
        ],
      },
    }
    expect(
      snapshotOfSession(
        session(
          { ...complete, payment_status: 'paid' },
          { status: 'succeeded', amount_received: 50_000, latest_charge },
        ),
      ),
    ).toMatchObject({
      refundedMinor: 20_000,
      review: 'disputed',
      refunds: [
        { gatewayId: 're_1', refundId: 'r1', status: 'failed', failure: 'declined' },
        { gatewayId: 're_2', refundId: null, status: 'pending' },
      ],
    })
  })

  it('keeps nothing personal in the timeline', () => {
    expect(
      JSON.stringify(snapshotOfSession(session({ customer_email: 'a@b.kz', customer_details: { name: 'Aida' } })).raw),
    ).not.toMatch(/a@b\.kz|Aida/)
  })
})

describe('when the page closes', () => {
  const createdAt = new Date('2030-01-01T00:00:00Z')
  const minutes = (expiresIn: number): number =>
    (sessionExpiry({ createdAt, expiresAt: new Date(createdAt.getTime() + expiresIn * 60_000) }) * 1000 -
      createdAt.getTime()) /
    60_000

  it('with a hold that is long enough for Stripe, beyond a shorter one, within a day', () => {
    expect([15, 31, 60, 1440].map(minutes)).toEqual([46, 31, 60, 1439])
  })

  it('is at least half an hour away whenever a short hold is still alive', () => {
    for (const held of [1, 15, 30]) expect(minutes(held) - held).toBeGreaterThanOrEqual(30)
  })
})

describe('errors', () => {
  const raised = (
    type: 'api_error' | 'invalid_request_error' | 'rate_limit_error',
    statusCode: number,
    code?: string,
  ): Stripe.errors.StripeError => {
    const made = {
      api_error: Stripe.errors.StripeAPIError,
      invalid_request_error: Stripe.errors.StripeInvalidRequestError,
      rate_limit_error: Stripe.errors.StripeRateLimitError,
    }[type]
    return new made({ type, message: 'said', statusCode, ...(code ? { code } : {}) } as never)
  }
  it.each([
    ['a fault on their side', raised('api_error', 500)],
    ['too many requests', raised('rate_limit_error', 429)],
    ['a request under way with the same key', raised('invalid_request_error', 409)],
    ['no connection', new Stripe.errors.StripeConnectionError({ message: 'ECONNRESET' } as never)],
  ])('%s leaves it open', (_name, err) => expect(asGatewayError(err)).toBeInstanceOf(GatewayUnknown))

  it('a no is a no, and names what can be named', () => {
    expect(asGatewayError(raised('invalid_request_error', 400))).toMatchObject({
      name: 'GatewayRefused',
      reason: 'other',
    })
    const small = asGatewayError(raised('invalid_request_error', 400, 'amount_too_small'))
    expect(small).toBeInstanceOf(GatewayRefused)
    expect(small).toMatchObject({ reason: 'amount_too_small' })
  })
})

describe('keys of the other world', () => {
  it.each([
    ['sk_live_1', 'mock', 'live key'],
    ['rk_live_1', 'test', 'live key'],
    ['sk_test_1', 'production', 'not a live key'],
  ] as const)('%s with PAYMENT_ENV=%s stops the start', (STRIPE_SECRET_KEY, PAYMENT_ENV, text) => {
    expect(() => checkStripeKey({ STRIPE_SECRET_KEY, PAYMENT_ENV })).toThrow(text)
  })

  it('fitting ones, and none, do not', () => {
    for (const given of [
      { STRIPE_SECRET_KEY: 'sk_test_1', PAYMENT_ENV: 'mock' },
      { STRIPE_SECRET_KEY: 'sk_live_1', PAYMENT_ENV: 'production' },
      { STRIPE_SECRET_KEY: undefined, PAYMENT_ENV: 'production' },
    ] as const)
      expect(() => checkStripeKey(given)).not.toThrow()
  })
})

describe('a notification', () => {
  const gateway = (webhookSecret: string | undefined, live = false) =>
    createStripeGateway({ secretKey: 'sk_test_1', webhookSecret, live })
  const payload = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'checkout.session.completed',
    livemode: false,
    data: { object: { id: 'cs_1', object: 'checkout.session', client_reference_id: 'p1' } },
  })
  const read = (secret: string | undefined, rawBody: string, header: string, live = false) =>
    gateway(secret, live).readWebhook({
      rawBody,
      headers: new Headers({ 'stripe-signature': header }),
      ip: '127.0.0.1',
      query: new URLSearchParams(),
    })
  const header = (timestamp?: number): string =>
    new Stripe('sk_test_1').webhooks.generateTestHeaderString({
      payload,
      secret: 'whsec_1',
      ...(timestamp ? { timestamp } : {}),
    })

  it('with Stripe’s own header passes', async () => {
    expect(await read('whsec_1', payload, header())).toMatchObject({
      trust: 'authentic',
      eventKey: 'evt_1',
      kind: 'checkout.session.completed',
      gatewayPaymentId: 'cs_1',
      reference: 'p1',
      reply: { status: 200 },
    })
  })

  it.each([
    ['ten minutes old', 'whsec_1', payload, header(Math.floor(Date.now() / 1000) - 600), false],
    ['of another secret', 'whsec_2', payload, header(), false],
    ['changed', 'whsec_1', payload.replace('cs_1', 'cs_2'), header(), false],
    ['of play money in production', 'whsec_1', payload, header(), true],
    ['without a secret to check it by', undefined, payload, header(), false],
    ['without a header', 'whsec_1', payload, '', false],
  ] as const)('%s is rejected', async (_name, secret, body, given, live) => {
    expect(await read(secret, body, given, live)).toMatchObject({ trust: 'rejected', reply: { status: 400 } })
  })
})
