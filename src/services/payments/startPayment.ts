import { setTimeout as pause } from 'node:timers/promises'
import { type PaymentStart, releaseStart, stampStart, startOf, takeStart } from '#src/db/payments/startOfPayment.ts'
import { pool } from '#src/db/pool.ts'
import type { Locale } from '#src/domain/locale.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { env } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { logger } from '#src/lib/logger.ts'
import { deskOf } from '#src/services/bookings/desk.ts'
import { applySnapshot } from '#src/services/payments/applySnapshot.ts'
import { callGateway, gatewayOf, snapshotOf } from '#src/services/payments/askGateway.ts'
import { type CreatedPayment, GatewayRefused } from '#src/services/payments/gateway.ts'

/** The page of an order, where the buyer comes back to. */
export const orderUrl = (order: string, locale: Locale): string =>
  env.PUBLIC_URL + localePath(locale, `/orders/${order}`)

const unavailable = (cause?: unknown): HubError => new HubError('gateway_unavailable', { status: 503, cause })

/** Somebody else is opening the same page: his answer is ours. */
async function waitForOther(payment: string): Promise<string | null> {
  for (;;) {
    const seen = await startOf(pool, payment)
    if (!seen || seen.url || seen.status !== 'created' || !seen.opening) return seen?.url ?? null
    await pause(100)
  }
}

/** Where the payer comes back to: the page of the booking, or of the order. */
async function pageOf({ order, booking, locale }: PaymentStart): Promise<string> {
  const desk = booking ? deskOf(booking.kind) : null
  return booking && desk ? desk.pageOf(booking.id, locale) : orderUrl(order, locale)
}

async function create(start: PaymentStart): Promise<CreatedPayment> {
  const page = await pageOf(start)
  return callGateway((options) =>
    gatewayOf(start).createPayment(
      {
        paymentId: start.payment,
        amountMinor: start.amount,
        currency: start.currency,
        description: start.eventTitle ? `${start.eventTitle} · ${start.number}` : start.number,
        locale: start.locale,
        returnUrl: page,
        cancelUrl: page,
        createdAt: start.createdAt,
        expiresAt: start.expiresAt,
        customerEmail: start.email,
      },
      options,
    ),
  )
}

/** The gateway's definite no ends the attempt; another may follow. */
async function refuse(start: PaymentStart, refusal: GatewayRefused): Promise<never> {
  logger.warn({ err: refusal, payment: start.payment, gateway: start.gateway, msg: 'a gateway refused a payment' })
  await applySnapshot(
    start.payment,
    {
      status: 'failed',
      amountMinor: start.amount,
      capturedMinor: 0,
      refundedMinor: 0,
      currency: start.currency,
      isTest: env.PAYMENT_ENV !== 'production',
      reference: start.payment,
      failure: refusal.message.slice(0, 200),
      raw: { refused: refusal.reason },
    },
    'start',
  )
  throw refusal.reason === 'amount_too_small'
    ? new HubError('amount_too_small', { status: 409, cause: refusal })
    : unavailable(refusal)
}

/**
 * Opens the gateway's page for a payment and answers its address. Called after the order was committed, with no lock held. Of
 * several calls at once one opens the page and all get the same address. An earlier try of unknown outcome is cleared up with
 * the gateway first; repeating is safe, as the payment's id is the idempotency key there.
 *
 * @param fresh the payment was made in this very request
 * @throws HubError gateway_unavailable (503): ask again later; amount_too_small (409)
 */
export async function startPayment(payment: string, { fresh = false } = {}): Promise<string> {
  const start = await takeStart(pool, payment, fresh)
  if (!start) {
    const url = await waitForOther(payment)
    if (url) return url
    throw unavailable()
  }
  try {
    if (start.repeated) {
      const known = await snapshotOf({ payment, gateway: start.gateway, gatewayId: null })
      if (known && known.status !== 'pending' && known.status !== 'created') {
        await applySnapshot(payment, known, 'start')
        throw unavailable()
      }
    }
    const created = await create(start)
    await stampStart(pool, payment, created)
    return created.url
  } catch (err) {
    if (err instanceof HubError) throw err
    if (err instanceof GatewayRefused) return await refuse(start, err)
    logger.warn({
      err,
      payment,
      gateway: start.gateway,
      msg: 'whether a gateway made a payment is unknown; it will be asked',
    })
    await releaseStart(pool, payment)
    throw unavailable(err)
  }
}
