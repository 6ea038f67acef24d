/** The contract of a payment gateway. See docs/decisions for why it has this shape. */
import type { PaymentSnapshot } from '#src/domain/payments.ts'

export type GatewayCapabilities = {
  /** ISO 4217 codes it takes. */
  currencies: readonly string[]
  /** Smallest amount in the minor unit, by currency. */
  minAmount: Readonly<Record<string, number>>
  twoStage: boolean
  /** Whether an unpaid attempt can be ended at the gateway. */
  cancelPending: boolean
  refund: 'full' | 'partial' | 'customer_present' | 'none'
  /** Life of its payment page in minutes. */
  expiry: { min: number; max: number }
  webhookTrust: 'signed' | 'unsigned' | 'none'
  goods: 'any' | 'digital_only'
}

export type CreatePayment = {
  /** Our payment's id: the reference at the gateway and the idempotency key. */
  paymentId: string
  amountMinor: number
  currency: string
  description: string
  locale: 'ru' | 'kk' | 'en'
  returnUrl: string
  cancelUrl: string
  /** When this attempt was made: with `expiresAt` it fixes every parameter, so that a repetition says the same. */
  createdAt: Date
  /** End of our hold. */
  expiresAt: Date
  customerEmail?: string
}

export type CreatedPayment = { gatewayId: string; url: string; gatewayExpiresAt?: Date; raw: unknown }

export type WebhookRequest = { rawBody: string; headers: Headers; ip: string; query: URLSearchParams }

export type WebhookReading =
  | { trust: 'rejected'; reply: WebhookReply }
  | {
      trust: 'authentic' | 'unverified'
      /** Unique per event at this gateway: the same event is processed once. */
      eventKey: string
      kind: string
      gatewayPaymentId: string | null
      /** Our payment id when the event carries it. */
      reference: string | null
      body: unknown
      reply: WebhookReply
    }

export type WebhookReply = { status: number; body: string; contentType?: string }

export type RefundRequest = {
  paymentId: string
  gatewayId: string
  refundId: string
  amountMinor: number
  currency: string
}
export type RefundState = {
  gatewayId: string
  status: 'pending' | 'succeeded' | 'failed'
  failure?: string
  raw: unknown
}

/** The outcome is open: the gateway did not answer, or not in a way that says what it did. */
export class GatewayUnknown extends Error {
  override readonly name = 'GatewayUnknown'
}

/** The gateway said no, and trying the same again would not help. The message is its reason in its own words. */
export class GatewayRefused extends Error {
  override readonly name = 'GatewayRefused'
  readonly reason: 'amount_too_small' | 'other'
  constructor(message: string, reason: 'amount_too_small' | 'other' = 'other') {
    super(message)
    this.reason = reason
  }
}

/**
 * One payment gateway. Methods talk to the outside and are never called inside a transaction. A method that throws
 * `GatewayUnknown` leaves the outcome open: the caller asks `getPayment` before any second try. `GatewayRefused` is a definite no.
 */
export type PaymentGateway = {
  id: string
  label: { ru: string; kk: string; en: string }
  enabled: boolean
  capabilities: GatewayCapabilities
  createPayment(request: CreatePayment, options: { signal: AbortSignal }): Promise<CreatedPayment>
  getPayment(
    ref: { paymentId: string; gatewayId: string | null },
    options: { signal: AbortSignal },
  ): Promise<PaymentSnapshot | null>
  /** Ends an unpaid attempt. One that can no longer be ended is left as it is: the caller asks `getPayment` next. */
  cancelPayment?(ref: { paymentId: string; gatewayId: string }, options: { signal: AbortSignal }): Promise<void>
  refund?(request: RefundRequest, options: { signal: AbortSignal }): Promise<RefundState>
  getRefund?(ref: { gatewayId: string }, options: { signal: AbortSignal }): Promise<RefundState>
  readWebhook(request: WebhookRequest): Promise<WebhookReading>
  /**
   * Which payment a notification is about, where its body alone does not say (a dispute names a charge, not our session). Called by
   * the worker, only when neither id nor reference was read from it.
   */
  locatePayment?(
    body: unknown,
    options: { signal: AbortSignal },
  ): Promise<{ gatewayPaymentId: string | null; reference: string | null } | null>
}
