import Stripe from 'stripe'
import { asked } from '#src/plugins/stripe/errors.ts'
import { refundStatus, sessionExpand, snapshotOfSession } from '#src/plugins/stripe/snapshot.ts'
import { readStripeWebhook } from '#src/plugins/stripe/webhook.ts'
import {
  type CreatePayment,
  GatewayRefused,
  GatewayUnknown,
  type PaymentGateway,
  type RefundState,
} from '#src/services/payments/gateway.ts'

export type StripeSettings = {
  secretKey: string | undefined
  webhookSecret: string | undefined
  /** Of an emulator; Stripe itself when not given. */
  apiUrl?: string | undefined
  /** Real money. */
  live: boolean
  /** Milliseconds a single request may take. */
  timeoutMs?: number
}

const minute = 60
/** Stripe keeps a session open for 30 minutes at least and 24 hours at most, counted from its making. */
const shortest = 30 * minute
const longest = 24 * 60 * minute

/**
 * When Stripe itself closes the page (Unix seconds). A hold of half an hour and more ends there with ours; a shorter one stays open beyond it
 * and is closed by `cancelPayment` at our deadline. Made of the attempt's own times only, so that a repetition says the same.
 */
export function sessionExpiry({ createdAt, expiresAt }: Pick<CreatePayment, 'createdAt' | 'expiresAt'>): number {
  const created = Math.floor(createdAt.getTime() / 1000)
  const held = Math.floor(expiresAt.getTime() / 1000)
  const wanted = held - created >= shortest + minute ? held : held + shortest + minute
  return Math.min(wanted, created + longest - minute)
}

function client({ secretKey, apiUrl, timeoutMs = 5_000 }: StripeSettings): Stripe {
  const url = apiUrl ? new URL(apiUrl) : undefined
  return new Stripe(secretKey ?? 'sk_none', {
    maxNetworkRetries: 1,
    timeout: timeoutMs,
    telemetry: false,
    ...(url
      ? {
          host: url.hostname,
          port: url.port || (url.protocol === 'https:' ? 443 : 80),
          protocol: url.protocol === 'https:' ? ('https' as const) : ('http' as const),
        }
      : {}),
  })
}

const idOf = (value: string | { id: string } | null): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null)

/** When a payment was made, from its id (UUID version 7 begins with the milliseconds). */
const madeAt = (paymentId: string): number =>
  Math.floor(Number.parseInt(paymentId.replaceAll('-', '').slice(0, 12), 16) / 1000)

const asState = (refund: Stripe.Refund): RefundState => ({
  gatewayId: refund.id,
  status: refundStatus(refund.status),
  ...(refund.failure_reason ? { failure: refund.failure_reason } : {}),
  raw: { id: refund.id, status: refund.status, amount: refund.amount },
})

/** Stripe Checkout on the official SDK, with its pinned API version. */
export function createStripeGateway(settings: StripeSettings): PaymentGateway {
  const stripe = client(settings)

  /** The session of an attempt whose id we were never told: among those made since. */
  async function findSession(paymentId: string): Promise<Stripe.Checkout.Session | null> {
    const made = stripe.checkout.sessions.list({
      created: { gte: madeAt(paymentId) - 5 * minute },
      limit: 100,
      expand: sessionExpand.map((path) => `data.${path}`),
    })
    for await (const session of made) if (session.client_reference_id === paymentId) return session
    return null
  }

  return {
    id: 'stripe',
    label: { ru: 'Банковская карта', kk: 'Банк картасы', en: 'Bank card' },
    enabled: Boolean(settings.secretKey),
    capabilities: {
      currencies: ['KZT', 'USD', 'EUR', 'JPY'],
      // docs.stripe.com/currencies#minimum-and-maximum-charge-amounts; for KZT none is stated: Stripe's refusal decides.
      minAmount: { USD: 50, EUR: 50, JPY: 50 },
      twoStage: false,
      cancelPending: true,
      refund: 'partial',
      expiry: { min: shortest / minute, max: longest / minute },
      webhookTrust: 'signed',
      goods: 'any',
    },

    createPayment: async (request) => {
      const metadata = { payment: request.paymentId }
      const session = await asked(() =>
        stripe.checkout.sessions.create(
          {
            mode: 'payment',
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: request.currency.toLowerCase(),
                  unit_amount: request.amountMinor,
                  product_data: { name: request.description.slice(0, 250) },
                },
              },
            ],
            client_reference_id: request.paymentId,
            metadata,
            payment_intent_data: { metadata },
            success_url: request.returnUrl,
            cancel_url: request.cancelUrl,
            expires_at: sessionExpiry(request),
            // Stripe's page has no Kazakh.
            locale: request.locale === 'kk' ? 'auto' : request.locale,
            ...(request.customerEmail ? { customer_email: request.customerEmail } : {}),
          },
          { idempotencyKey: `payment:${request.paymentId}` },
        ),
      )
      if (!session.url) throw new GatewayUnknown('Stripe answered a session without an address')
      return {
        gatewayId: session.id,
        url: session.url,
        gatewayExpiresAt: new Date(session.expires_at * 1000),
        raw: { session: session.id, status: session.status },
      }
    },

    getPayment: async ({ paymentId, gatewayId }) => {
      const session = await asked(() =>
        gatewayId ? stripe.checkout.sessions.retrieve(gatewayId, { expand: sessionExpand }) : findSession(paymentId),
      )
      return session ? snapshotOfSession(session) : null
    },

    cancelPayment: async ({ gatewayId }) => {
      try {
        await asked(() => stripe.checkout.sessions.expire(gatewayId))
      } catch (err) {
        // Complete or expired by now: what it came to is asked for next.
        if (!(err instanceof GatewayRefused)) throw err
      }
    },

    refund: async ({ paymentId, gatewayId, refundId, amountMinor }) => {
      const session = await asked(() => stripe.checkout.sessions.retrieve(gatewayId))
      const intent = idOf(session.payment_intent)
      if (!intent) throw new GatewayRefused('Stripe knows of no payment in this session')
      return asState(
        await asked(() =>
          stripe.refunds.create(
            { payment_intent: intent, amount: amountMinor, metadata: { refund: refundId, payment: paymentId } },
            { idempotencyKey: `refund:${refundId}` },
          ),
        ),
      )
    },

    getRefund: async ({ gatewayId }) => asState(await asked(() => stripe.refunds.retrieve(gatewayId))),

    readWebhook: async (request) => readStripeWebhook(stripe, settings.webhookSecret, settings.live, request),

    locatePayment: async (body) => {
      const subject = (
        body as {
          data?: { object?: { object?: string; id?: string; payment_intent?: string | { id: string } | null } }
        }
      ).data?.object
      const intent = subject?.object === 'payment_intent' ? (subject.id ?? null) : idOf(subject?.payment_intent ?? null)
      if (!intent) return null
      const { data } = await asked(() => stripe.checkout.sessions.list({ payment_intent: intent, limit: 1 }))
      const session = data[0]
      return session ? { gatewayPaymentId: session.id, reference: session.client_reference_id } : null
    },
  }
}
