import { randomBytes } from 'node:crypto'
import { type BasketFacts, checkoutFacts } from '#src/db/orders/checkoutFacts.ts'
import { placeOrder as claim, type NewOrder, type PlacedOrder, type PlacingResult } from '#src/db/orders/placeOrder.ts'
import type { Actor } from '#src/domain/actor.ts'
import { type Basket, type CheckoutPlan, type CheckoutRefusal, planCheckout } from '#src/domain/checkout.ts'
import type { Locale } from '#src/domain/locale.ts'
import { env } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'
import { payOrder } from '#src/services/payments/payOrder.ts'
import { findGateway, gatewayFor } from '#src/services/payments/registry.ts'
import { startPayment } from '#src/services/payments/startPayment.ts'

export type OrderWish = Basket & { gateway?: string | undefined; idempotencyKey?: string | null }

export type PlacingOutcome = {
  order: PlacedOrder
  /** A repetition: nothing was made. */
  existing: boolean
  /** Where to pay; `url` is `null` when the gateway did not answer (the order's page tries again). */
  payment: { id: string; gateway: string; url: string | null } | null
}

function refusePlan({ code, next, from, ...details }: CheckoutRefusal): never {
  const params = {
    ...(details.limit === undefined ? {} : { limit: details.limit }),
    ...(details.domain === undefined ? {} : { domain: details.domain }),
  }
  throw new HubError(code, {
    status: code === 'one_event_per_order' || code === 'one_currency_per_order' ? 400 : 409,
    params,
    details: { ...details, ...(from ? { from: from.toISOString() } : {}), ...(next ? { next } : {}) },
  })
}

function refuseClaim({ refused, left, limit }: Extract<PlacingResult, { refused: unknown }>): never {
  const soldOut = refused === 'sold_out' || refused === 'not_enough_seats'
  throw new HubError(refused, {
    status: 409,
    params: { left: left ?? 0, limit: limit ?? 0 },
    details: {
      ...(left === undefined ? {} : { left }),
      ...(limit === undefined ? {} : { limit }),
      ...(soldOut ? { next: 'join_waitlist' } : {}),
    },
  })
}

const claimToken = (): string => randomBytes(18).toString('base64url')

function newOrder(actor: Actor, plan: CheckoutPlan, wish: OrderWish, facts: BasketFacts, locale: Locale): NewOrder {
  const gateway =
    plan.total === 0
      ? null
      : gatewayFor({ currency: plan.currency, amountMinor: plan.total }, facts.gateways, wish.gateway)
  return {
    order: uuidv7(),
    number: typedCode(9).toUpperCase(),
    buyer: actor.id,
    buyerName: actor.name,
    event: plan.event,
    currency: plan.currency,
    holdSeconds: plan.holdSeconds,
    idempotencyKey: wish.idempotencyKey ?? null,
    locale,
    lines: plan.lines.map((line) => ({
      ...line,
      id: uuidv7(),
      tickets: Array.from({ length: line.quantity }, () => ({
        id: uuidv7(),
        code: typedCode(10),
        claim: claimToken(),
      })),
    })),
    payment: gateway ? { id: uuidv7(), gateway: gateway.id, mode: env.PAYMENT_ENV } : null,
  }
}

/** Where the order is paid. Of a repetition this is the page that is open already, or one at the gateway now wanted. */
async function payment(
  actor: Actor,
  order: PlacedOrder,
  existing: boolean,
  wanted: string | undefined,
): Promise<PlacingOutcome['payment']> {
  const attempt = order.payment
  if (!attempt || order.status !== 'pending') return null
  try {
    if (!existing)
      return { id: attempt.id, gateway: attempt.gateway, url: await startPayment(attempt.id, { fresh: true }) }
    const switches = wanted !== undefined && findGateway(wanted)?.id !== attempt.gateway
    const { id, gateway, url } = await payOrder(actor, order.id, switches ? wanted : undefined)
    return { id, gateway, url }
  } catch (error) {
    // The order stands and its seats are held: its page offers to pay again.
    if (error instanceof HubError && error.code === 'gateway_unavailable')
      return { id: attempt.id, gateway: attempt.gateway, url: null }
    throw error
  }
}

/**
 * Buying: free tickets at once, paid ones held until the deadline with a page to pay on. The same idempotency key, or the same basket
 * while it waits to be paid, answers the same order.
 *
 * @throws HubError 409 with the reason: sold_out, not_enough_seats, already_have_ticket, per_person_limit, per_order_limit,
 *   sales_not_started, sales_ended, event_not_on_sale, members_only, club_heads_only, domain_only, access_code_required,
 *   price_changed, gateway_unknown, amount_too_small; 400 one_event_per_order, one_currency_per_order
 */
export async function placeOrder(actor: Actor, wish: OrderWish, locale: Locale): Promise<PlacingOutcome> {
  const facts = await checkoutFacts(
    wish.lines.map(({ ticketType }) => ticketType),
    actor.id,
    locale,
  )
  if (!facts) throw new HubError('event_not_on_sale', { status: 409 })
  const decision = planCheckout(wish, actor, facts)
  if ('refusal' in decision) refusePlan(decision.refusal)
  const result = await claim(newOrder(actor, decision.plan, wish, facts, locale))
  if ('refused' in result) refuseClaim(result)
  const existing = result.existing ?? false
  return { order: result.placed, existing, payment: await payment(actor, result.placed, existing, wish.gateway) }
}
