import type Stripe from 'stripe'
import type { WebhookReading, WebhookRequest } from '#src/services/payments/gateway.ts'

/** Stripe's test payloads and real ones alike carry these on the objects we look at. */
type Named = {
  id?: unknown
  object?: unknown
  client_reference_id?: unknown
  metadata?: Record<string, unknown> | null
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const rejected: WebhookReading = {
  trust: 'rejected',
  reply: {
    status: 400,
    body: JSON.stringify({ error: { code: 'invalid_signature', message: 'The signature does not match.' } }),
  },
}

/**
 * Reads a notification of Stripe: the signature over the raw body and its age (the SDK's default tolerance of 5 minutes), and whether it is
 * of the mode this deployment works in. Everything authentic is kept; what it means is asked for at Stripe.
 */
export function readStripeWebhook(
  stripe: Stripe,
  secret: string | undefined,
  live: boolean,
  { rawBody, headers }: WebhookRequest,
): WebhookReading {
  if (!secret) return rejected
  let event: Stripe.Event
  try {
    event = stripe.webhooks.constructEvent(rawBody, headers.get('stripe-signature') ?? '', secret)
  } catch {
    return rejected
  }
  if (event.livemode !== live || !text(event.id) || !text(event.type)) return rejected
  const subject = (event.data?.object ?? {}) as Named
  return {
    trust: 'authentic',
    eventKey: event.id,
    kind: event.type,
    gatewayPaymentId: subject.object === 'checkout.session' ? text(subject.id) : null,
    reference: text(subject.client_reference_id) ?? text(subject.metadata?.payment),
    body: event,
    reply: { status: 200, body: '{"received":true}' },
  }
}
