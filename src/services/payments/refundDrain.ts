import { claimRefunds, type DueRefund } from '#src/db/payments/claimRefunds.ts'
import { pool } from '#src/db/pool.ts'
import { logger } from '#src/lib/logger.ts'
import type { Drain } from '#src/outbox/work.ts'
import { callGateway, gatewayOf } from '#src/services/payments/askGateway.ts'
import { GatewayRefused, type RefundState } from '#src/services/payments/gateway.ts'
import { settleRefund } from '#src/services/payments/settleRefund.ts'

/** After so many tries without an answer a person is told; the refund is still tried. */
const triesBeforeReview = 8

/** Sends a refund, or asks about one that the gateway has taken. Our refund's id is the idempotency key there. */
function askFor(refund: DueRefund): Promise<RefundState> {
  const gateway = gatewayOf(refund)
  const { gatewayId, paymentGatewayId } = refund
  return callGateway((options) => {
    if (gatewayId && gateway.getRefund) return gateway.getRefund({ gatewayId }, options)
    if (!gateway.refund || !paymentGatewayId) throw new GatewayRefused('this gateway cannot give money back')
    return gateway.refund(
      {
        paymentId: refund.payment,
        gatewayId: paymentGatewayId,
        refundId: refund.id,
        amountMinor: refund.amount,
        currency: refund.currency,
      },
      options,
    )
  })
}

async function work(refund: DueRefund): Promise<void> {
  const { id, payment } = refund
  try {
    const { status, gatewayId, failure } = await askFor(refund)
    await settleRefund({ refund: id, payment, status, gatewayId, failure: failure ?? null })
  } catch (err) {
    if (err instanceof GatewayRefused) {
      await settleRefund({ refund: id, payment, status: 'failed', gatewayId: null, failure: err.message.slice(0, 300) })
      return
    }
    logger.warn({ err, refund: id, attempts: refund.attempts, msg: 'a refund was not answered and is tried again' })
    if (refund.attempts === triesBeforeReview)
      logger.error({ refund: id, payment, msg: 'a refund gets no answer from the gateway' })
  }
}

/** Sends the refunds that wait, and follows those the gateway works on. */
export const refundDrain: Drain = {
  name: 'refunds',
  idleMs: 1000,
  run: async () => {
    const due = await claimRefunds(pool, 10)
    await Promise.all(due.map(work))
    return due.length
  },
}
