import { type LockedSettlement, lockSettlement } from '#src/db/payments/lockSettlement.ts'
import { type PaymentChange, savePayment } from '#src/db/payments/savePayment.ts'
import { settleRefundRow } from '#src/db/payments/settleRefundRow.ts'
import { transaction } from '#src/db/transaction.ts'
import { moneyStatus, type RefundStatus } from '#src/domain/payments.ts'
import { emit } from '#src/outbox/emit.ts'
import { followRefunds } from '#src/services/payments/followRefunds.ts'

export type RefundOutcome = {
  refund: string
  payment: string
  status: RefundStatus
  gatewayId: string | null
  failure: string | null
}

/** The payment after its refund ended: one that failed needs a person, one that is wholly given back no longer does. */
function changed(
  { payment, refunds }: LockedSettlement,
  refund: string,
  status: RefundStatus,
  failure: string | null,
): PaymentChange {
  const failed = status === 'failed'
  const done = refunds.filter((one) => (one.id === refund ? status : one.status) === 'succeeded')
  const refunded = done.reduce((sum, { amount }) => sum + amount, 0)
  const needsReview = failed || (payment.status === 'needs_review' && refunded < payment.captured)
  return {
    id: payment.id,
    status: needsReview ? 'needs_review' : moneyStatus(payment.captured, refunded),
    captured: payment.captured,
    failure: failed ? failure : payment.failure,
    review: failed ? 'refund_failed' : needsReview ? payment.review : null,
    gatewayId: null,
    fulfilled: payment.fulfilled,
    snapshot: null,
    pollIn: null,
  }
}

/** Writes what became of a refund we sent, with everything that follows for payment, order and tickets. Once, however often it is heard. */
export function settleRefund({ refund, payment, status, gatewayId, failure }: RefundOutcome): Promise<void> {
  return transaction(async (tx) => {
    const locked = await lockSettlement(tx, payment)
    if (!locked) return
    const { order } = locked
    if (status === 'pending') {
      await tx.query('UPDATE refunds SET gateway_id = coalesce(gateway_id, $2), updated_at = now() WHERE id = $1', [
        refund,
        gatewayId,
      ])
      return
    }
    if (!(await settleRefundRow(tx, { id: refund, status, gatewayId, failure }))) return
    await savePayment(tx, changed(locked, refund, status, failure))
    const about = { payment, order: order.id }
    if (status === 'failed')
      await emit(tx, 'payment.needsReview', { ...about, reason: 'refund_failed' }, { subject: payment })
    else await emit(tx, 'payment.refunded', { ...about, refund }, { subject: payment })
    await followRefunds(tx, order.id)
  })
}
