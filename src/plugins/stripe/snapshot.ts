import type Stripe from 'stripe'
import type { PaymentSnapshot, RefundStatus } from '#src/domain/payments.ts'

/** What has to be expanded for {@link snapshotOfSession}. */
export const sessionExpand = ['payment_intent.latest_charge.refunds']

type Session = Stripe.Checkout.Session
type Intent = Stripe.PaymentIntent

const intentOf = (session: Session): Intent | null =>
  session.payment_intent && typeof session.payment_intent === 'object' ? session.payment_intent : null
const chargeOf = (intent: Intent | null): Stripe.Charge | null =>
  intent?.latest_charge && typeof intent.latest_charge === 'object' ? intent.latest_charge : null

/** A refund's state in our words; an unknown one is still under way. */
export function refundStatus(status: string | null): RefundStatus {
  if (status === 'succeeded') return 'succeeded'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}

type Reading = Pick<PaymentSnapshot, 'status' | 'failure' | 'review'>

/** A finished session without money: an asynchronous method still works, or has failed. */
function readUnpaid(intent: Intent | null): Reading {
  switch (intent?.status) {
    case 'requires_capture':
      return { status: 'authorized' }
    case 'canceled':
      return { status: 'canceled' }
    case 'requires_payment_method':
      return { status: 'failed', failure: intent.last_payment_error?.code ?? 'payment_failed' }
    default:
      return { status: 'pending' }
  }
}

/** Status of a Checkout Session (docs.stripe.com/api/checkout/sessions/object) and its payment intent in our words. */
function read(session: Session, intent: Intent | null): Reading {
  // Read as text: a newer version of the API may know more of them.
  const status: string | null = session.status
  const money: string = session.payment_status
  if (status === 'open') return { status: 'pending' }
  if (status === 'expired') return { status: 'expired' }
  if (status !== 'complete') return { status: 'pending', review: `unknown_session_status_${status}` }
  if (money === 'paid' || money === 'no_payment_required') return { status: 'captured' }
  return money === 'unpaid' ? readUnpaid(intent) : { status: 'pending', review: `unknown_payment_status_${money}` }
}

/** What Stripe says about a payment, from its session with the payment intent, its charge and refunds. */
export function snapshotOfSession(session: Session): PaymentSnapshot {
  const intent = intentOf(session)
  const charge = chargeOf(intent)
  const reading = read(session, intent)
  const received = intent?.amount_received ?? (reading.status === 'captured' ? (session.amount_total ?? 0) : 0)
  const refunded = charge?.amount_refunded ?? 0
  const refunds = charge?.refunds?.data ?? []
  return {
    ...reading,
    ...(charge?.disputed ? { review: 'disputed' } : {}),
    amountMinor: session.amount_total ?? 0,
    capturedMinor: received,
    refundedMinor: refunded,
    currency: (session.currency ?? '').toUpperCase(),
    isTest: !session.livemode,
    reference: session.client_reference_id,
    gatewayId: session.id,
    refunds: refunds.map((refund) => ({
      gatewayId: refund.id,
      refundId: refund.metadata?.refund ?? null,
      status: refundStatus(refund.status),
      ...(refund.failure_reason ? { failure: refund.failure_reason } : {}),
    })),
    raw: {
      session: session.id,
      status: session.status,
      payment_status: session.payment_status,
      payment_intent: intent?.id ?? null,
      intent_status: intent?.status ?? null,
      charge: charge?.id ?? null,
      disputed: charge?.disputed ?? false,
      refunds: refunds.map(({ id, status, amount }) => ({ id, status, amount })),
    },
  }
}
