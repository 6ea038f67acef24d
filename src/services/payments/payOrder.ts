import { defaultGateways } from '#src/db/orders/checkoutFacts.ts'
import { lockOrderToPay, type OrderToPay } from '#src/db/payments/lockOrderToPay.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { env } from '#src/lib/env.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { findGateway, gatewayFor } from '#src/services/payments/registry.ts'
import { startPayment } from '#src/services/payments/startPayment.ts'

export type StartedPayment = {
  id: string
  status: 'pending'
  amount: number
  currency: string
  gateway: string
  url: string
}

/** The open attempt to go on with: at the wanted gateway, else the latest. */
function openAttempt({ open }: OrderToPay, wanted: string | undefined): OrderToPay['open'][number] | undefined {
  const gateway = wanted === undefined ? undefined : (findGateway(wanted)?.id ?? wanted)
  return open.find((attempt) => gateway === undefined || attempt.gateway === gateway)
}

/**
 * The page to pay an own waiting order on: the open attempt's, or that of a new one. An attempt at another gateway is ended there
 * by the poller.
 *
 * @param actor the buyer; `null` where the caller has checked the right to pay
 *
 * @throws HubError not_found (404), order_not_payable (409), gateway_unknown (409), gateway_unavailable (503)
 */
export async function payOrder(
  actor: Pick<Actor, 'id'> | null,
  order: string,
  wanted?: string,
): Promise<StartedPayment> {
  const attempt = await transaction(async (tx) => {
    const found = await lockOrderToPay(tx, order, actor?.id ?? null)
    if (!found) throw notFound()
    if (!found.payable) throw new HubError('order_not_payable', { status: 409 })
    const open = openAttempt(found, wanted)
    if (open) return { id: open.id, gateway: open.gateway, fresh: false, order: found }
    const gateway = gatewayFor(
      { currency: found.currency, amountMinor: found.due },
      found.gateways ?? defaultGateways,
      wanted,
    )
    const id = uuidv7()
    await tx.query(
      `INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, currency, captured, refunded, refund_reserved, expires_at, started_at, next_poll_at, poll_count)
       SELECT $1, o.id, o.buyer_id, $3, $4, 'created', o.due_now, o.currency, 0, 0, 0, o.expires_at, now(), now() + interval '30 seconds', 0 FROM orders o WHERE o.id = $2`,
      [id, order, gateway.id, env.PAYMENT_ENV],
    )
    await tx.query(
      "UPDATE payments SET next_poll_at = now() WHERE order_id = $1 AND id <> $2 AND status IN ('created', 'pending', 'authorized')",
      [order, id],
    )
    return { id, gateway: gateway.id, fresh: true, order: found }
  })
  const url = await startPayment(attempt.id, { fresh: attempt.fresh })
  return {
    id: attempt.id,
    status: 'pending',
    amount: attempt.order.due,
    currency: attempt.order.currency,
    gateway: attempt.gateway,
    url,
  }
}
