import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { PaymentSnapshot } from '#src/domain/payments.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { env } from '#src/lib/env.ts'
import { isUuid, uuidv7 } from '#src/lib/ids.ts'
import { giveBack, refundsOf } from '#src/plugins/sandbox/db/refunds.ts'
import {
  changeSession,
  findSession,
  openSession,
  type SessionState,
  settleDue,
} from '#src/plugins/sandbox/db/sessions.ts'
import { isSigned, signatureHeader } from '#src/plugins/sandbox/signature.ts'
import { GatewayRefused, type PaymentGateway, type WebhookReading } from '#src/services/payments/gateway.ts'

const statuses: Record<SessionState, PaymentSnapshot['status']> = {
  open: 'pending',
  challenge: 'pending',
  processing: 'pending',
  succeeded: 'captured',
  declined: 'failed',
  canceled: 'canceled',
  expired: 'expired',
}

const bankId = (prefix: string): string => `${prefix}_${uuidv7().replaceAll('-', '')}`

/** Where a payment is paid: a page of the site that plays the bank's. */
const pageOf = (reference: string, locale: 'ru' | 'kk' | 'en'): string =>
  env.PUBLIC_URL + localePath(locale, `/pay/sandbox/${reference}`)

const rejected: WebhookReading = {
  trust: 'rejected',
  reply: {
    status: 400,
    body: JSON.stringify({ error: { code: 'invalid_signature', message: 'The signature does not match.' } }),
  },
}

function readNotice(rawBody: string, header: string | null): WebhookReading {
  if (!isSigned(rawBody, header, Math.floor(Date.now() / 1000))) return rejected
  const { id, type, session, reference } = JSON.parse(rawBody) as {
    id: string
    type: string
    session: string
    reference: string
  }
  return {
    trust: 'authentic',
    eventKey: id,
    kind: type,
    gatewayPaymentId: session,
    reference,
    body: { id, type, session, reference },
    reply: { status: 200, body: '{"ok":true}' },
  }
}

/** The bank that is always there: play money, cards for every outcome, its own books. */
export const sandboxGateway: PaymentGateway = {
  id: 'sandbox',
  label: { ru: 'Учебный банк', kk: 'Оқу банкі', en: 'Practice bank' },
  enabled: env.isDemo,
  capabilities: {
    currencies: ['KZT', 'RUB', 'USD', 'EUR', 'JPY'],
    minAmount: {},
    twoStage: false,
    cancelPending: true,
    refund: 'partial',
    expiry: { min: 1, max: 24 * 60 },
    webhookTrust: 'signed',
    goods: 'any',
  },

  createPayment: async ({ paymentId, amountMinor, currency, description, locale, returnUrl, expiresAt }) => {
    const id = await openSession(pool, {
      id: bankId('sbx'),
      reference: paymentId,
      amount: amountMinor,
      currency,
      description,
      returnUrl,
      expiresAt,
    })
    return { gatewayId: id, url: pageOf(paymentId, locale), gatewayExpiresAt: expiresAt, raw: { session: id } }
  },

  getPayment: async ({ paymentId }) => {
    await settleDue(pool, paymentId)
    const session = await findSession(pool, paymentId)
    if (!session) return null
    const refunds = await refundsOf(pool, session.id)
    return {
      status: statuses[session.state],
      amountMinor: session.amount,
      capturedMinor: session.state === 'succeeded' ? session.amount : 0,
      refundedMinor: session.refunded,
      currency: session.currency,
      isTest: true,
      reference: session.reference,
      gatewayId: session.id,
      ...(session.failure ? { failure: session.failure } : {}),
      refunds: refunds.map(({ id, reference }) => ({
        gatewayId: id,
        refundId: reference,
        status: 'succeeded' as const,
      })),
      raw: { session: session.id, state: session.state, scenario: session.scenario, refunded: session.refunded },
    }
  },

  // What the bank is working on with money in sight is not given up: that is how a late payment comes about.
  cancelPayment: ({ paymentId }) =>
    transaction(async (tx) => {
      const session = await findSession(tx, paymentId, { lock: true })
      const waits =
        session?.state === 'open' ||
        session?.state === 'challenge' ||
        (session?.state === 'processing' && session.scenario === 'timeout')
      if (session && waits) await changeSession(tx, session.id, { state: 'canceled' })
    }),

  refund: ({ paymentId, refundId, amountMinor }) =>
    transaction(async (tx) => {
      const session = await findSession(tx, paymentId, { lock: true })
      const refund =
        session && isUuid(refundId)
          ? await giveBack(tx, { id: bankId('sbr'), session: session.id, reference: refundId, amount: amountMinor })
          : null
      if (!refund) throw new GatewayRefused('the sandbox has no such money to give back')
      return { gatewayId: refund.id, status: 'succeeded' as const, raw: { refund: refund.id, amount: refund.amount } }
    }),

  readWebhook: async ({ rawBody, headers }) => readNotice(rawBody, headers.get(signatureHeader)),
}
