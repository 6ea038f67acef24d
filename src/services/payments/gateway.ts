/** The contract of a payment gateway. See docs/decisions for why it has this shape. */
export type PaymentStatus =
  | 'created'
  | 'pending'
  | 'authorized'
  | 'captured'
  | 'partially_refunded'
  | 'refunded'
  | 'canceled'
  | 'expired'
  | 'failed'
  | 'needs_review'

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
  /** End of our hold. */
  expiresAt: Date
  customerEmail?: string
}

export type CreatedPayment = { gatewayId: string; url: string; gatewayExpiresAt?: Date; raw: unknown }

/** What the gateway says about a payment now. */
export type PaymentSnapshot = {
  status: Exclude<PaymentStatus, 'needs_review'>
  amountMinor: number
  capturedMinor: number
  refundedMinor: number
  currency: string
  /** Whether it is play money: compared with the payment's mode. */
  isTest: boolean
  /** Our reference as the gateway knows it. */
  reference: string | null
  failure?: string
  raw: unknown
}

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

export type RefundRequest = { gatewayId: string; refundId: string; amountMinor: number; currency: string }
export type RefundState = { gatewayId: string; status: 'pending' | 'succeeded' | 'failed'; failure?: string; raw: unknown }

/**
 * One payment gateway. Methods talk to the outside and are never called inside a transaction. A method that throws
 * `GatewayUnknown` leaves the outcome open: the caller asks `getPayment` before any second try.
 */
export type PaymentGateway = {
  id: string
  label: { ru: string; kk: string; en: string }
  enabled: boolean
  capabilities: GatewayCapabilities
  createPayment(request: CreatePayment, options: { signal: AbortSignal }): Promise<CreatedPayment>
  getPayment(ref: { paymentId: string; gatewayId: string | null }, options: { signal: AbortSignal }): Promise<PaymentSnapshot | null>
  cancelPayment?(ref: { paymentId: string; gatewayId: string }, options: { signal: AbortSignal }): Promise<void>
  refund?(request: RefundRequest, options: { signal: AbortSignal }): Promise<RefundState>
  getRefund?(ref: { gatewayId: string }, options: { signal: AbortSignal }): Promise<RefundState>
  readWebhook(request: WebhookRequest): Promise<WebhookReading>
}
