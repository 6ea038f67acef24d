import { lockSettlement } from '#src/db/payments/lockSettlement.ts'
import { savePayment } from '#src/db/payments/savePayment.ts'
import { settleRefundRow } from '#src/db/payments/settleRefundRow.ts'
import { transaction } from '#src/db/transaction.ts'
import type { RefundStatus } from '#src/domain/payments.ts'
import { emit } from '#src/outbox/emit.ts'
import { followRefunds } from '#src/services/payments/followRefunds.ts'

export type RefundOutcome = { refund: string; payment: string; status: RefundStatus; gatewayId: string | null; failure: string | null }

/** Writes what became of a refund we sent, with everything that follows for payment, order and tickets. Once, however often it is heard. */
export function settleRefund({ refund, payment, status, gatewayId, failure }: RefundOutcome): Promise<void> {
  return transaction(async (tx) => {
    const locked = await lockSettlement(tx, payment)
    if (!locked) return
    const { order } = locked
    if (status === 'pending') {
      await tx.query('UPDATE refunds SET gateway_id = coalesce(gateway_id, $2), updated_at = now() WHERE id = $1', [refund, gatewayId])
      return
    }
    if (!(await settleRefundRow(tx, { id: refund, status, gatewayId, failure }))) return
    const about = { payment, order: order.id }
    const refunded = locked.refunds.reduce((sum, one) => sum + ((one.id === refund ? status : one.status) === 'succeeded' ? one.amount : 0), 0)
    const { captured } = locked.payment
    const settled = refunded >= captured ? 'refunded' : refunded > 0 ? 'partially_refunded' : 'captured'
    const review = status === 'failed' ? 'refund_failed' : locked.payment.review
    await savePayment(tx, {
      id: payment,
      status: status === 'failed' || locked.payment.status === 'needs_review' ? 'needs_review' : settled,
      captured,
      failure: status === 'failed' ? failure : locked.payment.failure,
      review,
      gatewayId: null,
      fulfilled: locked.payment.fulfilled,
      snapshot: null,
      pollIn: null,
    })
    if (status === 'failed') await emit(tx, 'payment.needsReview', { ...about, reason: 'refund_failed' }, { subject: payment })
    else await emit(tx, 'payment.refunded', { ...about, refund }, { subject: payment })
    await followRefunds(tx, order.id)
  })
}
