import { audit } from '#src/db/audit.ts'
import { insertRefund } from '#src/db/payments/insertRefund.ts'
import { lockSettlement } from '#src/db/payments/lockSettlement.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { RefundStatus } from '#src/domain/payments.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'
import { findGateway } from '#src/services/payments/registry.ts'

export type RefundWish = {
  /** Minor unit; everything that is left when not given. */
  amount?: number | undefined
  reason: string
  /** Repeating the same key repeats nothing. */
  idempotencyKey?: string | null
}

export type RequestedRefund = { id: string; amount: number; currency: string; status: RefundStatus; existing: boolean }

const exceeds = (left: number): HubError =>
  new HubError('refund_exceeds_captured', { status: 409, field: 'amount', details: { left } })

/**
 * An admin gives money back. The same wish again within a minute (a double click), or with the same key at any time, answers the
 * first refund. The worker sends it to the gateway.
 *
 * @throws HubError not_found (404), refund_exceeds_captured (409), refund_not_supported (409)
 */
export function refundPayment(
  actor: Actor,
  payment: string,
  wish: RefundWish,
  trace: { ip: string; requestId: string },
): Promise<RequestedRefund> {
  return transaction(async (tx) => {
    const locked = await lockSettlement(tx, payment)
    if (!locked) throw notFound()
    const key = wish.idempotencyKey ? `admin:${payment}:${wish.idempotencyKey}` : null
    const { rows: same } = await tx.query<{ id: string; amount: number; status: RefundStatus }>(
      `SELECT id, amount::float8 AS amount, status::text AS status FROM refunds WHERE payment_id = $1 AND CASE WHEN $2::varchar IS NOT NULL THEN key = $2
         ELSE requested_by_id = $3 AND reason = $4 AND ($5::numeric IS NULL OR amount = $5) AND ticket_id IS NULL AND created_at > now() - interval '1 minute' END
       ORDER BY id LIMIT 1`,
      [payment, key, actor.id, wish.reason, wish.amount ?? null],
    )
    const { currency, captured } = locked.payment
    if (same[0]) return { ...same[0], currency, existing: true }
    if (findGateway(locked.payment.gateway)?.capabilities.refund === 'none')
      throw new HubError('refund_not_supported', { status: 409 })
    const left =
      captured - locked.refunds.reduce((sum, refund) => sum + (refund.status === 'failed' ? 0 : refund.amount), 0)
    const amount = wish.amount ?? left
    if (amount < 1 || amount > left) throw exceeds(left)
    const id = await insertRefund(tx, {
      payment,
      order: locked.order.id,
      amount,
      reason: wish.reason,
      requestedBy: actor.id,
      key: key ?? `admin:${payment}:${locked.refunds.length + 1}`,
    })
    if (!id) throw new HubError('conflict', { status: 409 })
    await emit(
      tx,
      'payment.refundRequested',
      { refund: id, payment, order: locked.order.id },
      { subject: payment, actor: actor.id },
    )
    await audit(tx, {
      action: 'payment.refund',
      actor: actor.id,
      actorName: actor.name,
      subjectType: 'payments',
      subject: payment,
      changes: { amount, reason: wish.reason },
      ip: trace.ip,
      requestId: trace.requestId,
    })
    return { id, amount, currency, status: 'pending', existing: false }
  })
}
