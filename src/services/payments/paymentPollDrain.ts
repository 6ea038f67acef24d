import { claimPolls, type DuePoll } from '#src/db/payments/claimPolls.ts'
import { pool } from '#src/db/pool.ts'
import type { PaymentSnapshot } from '#src/domain/payments.ts'
import { logger } from '#src/lib/logger.ts'
import type { Drain } from '#src/outbox/work.ts'
import { applySnapshot } from '#src/services/payments/applySnapshot.ts'
import { callGateway, gatewayOf, snapshotOf } from '#src/services/payments/askGateway.ts'

/** The gateway never heard of an attempt whose order is over: it ends without having begun. */
const neverBegun = ({ payment, amount, currency, mode }: DuePoll): PaymentSnapshot => ({
  status: 'expired',
  amountMinor: amount,
  capturedMinor: 0,
  refundedMinor: 0,
  currency,
  isTest: mode !== 'production',
  reference: payment,
  raw: { unknownToGateway: true },
})

const isWaiting = ({ status }: PaymentSnapshot): boolean => status === 'created' || status === 'pending'

/** Ends an attempt that nobody waits for any more, and hears how it ended: it may have been paid in this very moment. */
async function endAtGateway(due: DuePoll, snapshot: PaymentSnapshot): Promise<PaymentSnapshot | null> {
  const gateway = gatewayOf(due)
  const gatewayId = due.gatewayId ?? snapshot.gatewayId
  if (!gateway.cancelPayment || !gatewayId) return snapshot
  await callGateway(
    (options) => gateway.cancelPayment?.({ paymentId: due.payment, gatewayId }, options) ?? Promise.resolve(),
  )
  return snapshotOf(due)
}

async function work(due: DuePoll): Promise<void> {
  try {
    let snapshot = await snapshotOf(due)
    if (snapshot && !due.wanted && isWaiting(snapshot)) snapshot = await endAtGateway(due, snapshot)
    if (!snapshot && !due.wanted) snapshot = neverBegun(due)
    if (snapshot) await applySnapshot(due.payment, snapshot, 'poll')
  } catch (err) {
    logger.warn({
      err,
      payment: due.payment,
      gateway: due.gateway,
      msg: 'a gateway did not tell about a payment and is asked again',
    })
  }
}

/**
 * Asks the gateways about payments that have not ended: a lost notification is made up for, an unknown outcome is cleared up, and
 * attempts whose order is over are ended at the gateway.
 */
export const paymentPollDrain: Drain = {
  name: 'paymentPolls',
  idleMs: 1000,
  run: async () => {
    const due = await claimPolls(pool, 10)
    await Promise.all(due.map(work))
    return due.length
  },
}
