/** What Stripe would keep: sessions, payment intents, charges and refunds, in the shapes of its API (docs.stripe.com/api). */
import { randomBytes } from 'node:crypto'

export type StripeObject = Record<string, unknown> & { id: string; object: string }

export type Refund = {
  id: string
  object: 'refund'
  amount: number
  currency: string
  status: string
  payment_intent: string
  charge: string
  metadata: Record<string, string>
  created: number
  failure_reason?: string
}
export type Charge = {
  id: string
  object: 'charge'
  amount: number
  amount_refunded: number
  disputed: boolean
  currency: string
  payment_intent: string
  refunded: boolean
  metadata: Record<string, string>
  livemode: boolean
}
export type Intent = {
  id: string
  object: 'payment_intent'
  amount: number
  amount_received: number
  currency: string
  status: string
  latest_charge: string | null
  metadata: Record<string, string>
  last_payment_error: { code: string } | null
  livemode: boolean
}
export type Session = {
  id: string
  object: 'checkout.session'
  amount_total: number
  currency: string
  status: string
  payment_status: string
  payment_intent: string | null
  client_reference_id: string | null
  metadata: Record<string, string>
  url: string | null
  expires_at: number
  created: number
  livemode: boolean
  customer_email: string | null
  success_url: string
  cancel_url: string | null
  mode: string
  line_name: string
  intent_metadata: Record<string, string>
}

export class StripeState {
  readonly sessions = new Map<string, Session>()
  readonly intents = new Map<string, Intent>()
  readonly charges = new Map<string, Charge>()
  readonly refunds = new Map<string, Refund>()
  readonly livemode: boolean

  constructor(livemode: boolean) {
    this.livemode = livemode
  }

  static id(prefix: string): string {
    return `${prefix}_test_${randomBytes(12).toString('hex')}`
  }

  static now(): number {
    return Math.floor(Date.now() / 1000)
  }

  /** The payer pays: `card` at once; `async` leaves the money on its way. */
  pay(session: Session, method: 'card' | 'async' = 'card', amount = session.amount_total): void {
    const intent: Intent = {
      id: StripeState.id('pi'),
      object: 'payment_intent',
      amount,
      amount_received: 0,
      currency: session.currency,
      status: 'processing',
      latest_charge: null,
      metadata: session.intent_metadata,
      last_payment_error: null,
      livemode: this.livemode,
    }
    this.intents.set(intent.id, intent)
    Object.assign(session, {
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: intent.id,
      url: null,
      amount_total: amount,
    })
    if (method === 'card') this.finish(session)
  }

  /** The money of an asynchronous method arrives. */
  finish(session: Session): void {
    const intent = this.intents.get(session.payment_intent ?? '')
    if (!intent) throw new Error('nothing was paid')
    const charge: Charge = {
      id: StripeState.id('ch'),
      object: 'charge',
      amount: intent.amount,
      amount_refunded: 0,
      disputed: false,
      currency: intent.currency,
      payment_intent: intent.id,
      refunded: false,
      metadata: intent.metadata,
      livemode: this.livemode,
    }
    this.charges.set(charge.id, charge)
    Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id })
    session.payment_status = 'paid'
  }

  /** … or does not. */
  fail(session: Session, code = 'payment_intent_payment_attempt_failed'): void {
    const intent = this.intents.get(session.payment_intent ?? '')
    if (intent) Object.assign(intent, { status: 'requires_payment_method', last_payment_error: { code } })
  }

  chargeOf(session: Session): Charge {
    const charge = this.charges.get(this.intents.get(session.payment_intent ?? '')?.latest_charge ?? '')
    if (!charge) throw new Error('the session has no charge')
    return charge
  }

  refund(charge: Charge, amount: number, metadata: Record<string, string> = {}, status = 'succeeded'): Refund {
    const refund: Refund = {
      id: StripeState.id('re'),
      object: 'refund',
      amount,
      currency: charge.currency,
      status,
      payment_intent: charge.payment_intent,
      charge: charge.id,
      metadata,
      created: StripeState.now(),
    }
    this.refunds.set(refund.id, refund)
    charge.amount_refunded += amount
    charge.refunded = charge.amount_refunded === charge.amount
    return refund
  }

  /** A bank may send a refund back days later. */
  failRefund(refund: Refund, reason = 'lost_or_stolen_card'): void {
    const charge = this.charges.get(refund.charge)
    if (charge) Object.assign(charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false })
    Object.assign(refund, { status: 'failed', failure_reason: reason })
  }

  /** An object as the API answers it, with what was asked to be expanded. */
  shown(session: Session, expand: readonly string[]): StripeObject {
    const { line_name: _line, intent_metadata: _metadata, ...visible } = session
    const wanted = (path: string): boolean => expand.some((one) => one === path || one.startsWith(`${path}.`))
    const intent = this.intents.get(session.payment_intent ?? '')
    if (!intent || !wanted('payment_intent')) return visible
    const charge = this.charges.get(intent.latest_charge ?? '')
    if (!charge || !wanted('payment_intent.latest_charge')) return { ...visible, payment_intent: intent }
    const refunds = {
      object: 'list',
      has_more: false,
      url: `/v1/charges/${charge.id}/refunds`,
      data: [...this.refunds.values()].filter((refund) => refund.charge === charge.id),
    }
    return {
      ...visible,
      payment_intent: {
        ...intent,
        latest_charge: { ...charge, ...(wanted('payment_intent.latest_charge.refunds') ? { refunds } : {}) },
      },
    }
  }
}
