import { breaches } from '#src/db/payments/breaches.ts'
import { lockSettlement } from '#src/db/payments/lockSettlement.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { logger } from '#src/lib/logger.ts'
import { emit } from '#src/outbox/emit.ts'
import type { RecurringJob } from '#src/outbox/work.ts'

const minutes = 5
const reason = 'money_without_ticket'

async function report(payment: string): Promise<void> {
  await transaction(async (tx) => {
    const locked = await lockSettlement(tx, payment)
    if (!locked || locked.payment.fulfilled || locked.payment.status === 'needs_review') return
    await tx.query(
      "UPDATE payments SET status = 'needs_review', review_reason = $2, updated_at = now() WHERE id = $1",
      [payment, reason],
    )
    await emit(tx, 'payment.needsReview', { payment, order: locked.order.id, reason }, { subject: payment })
  })
  logger.error({ payment, msg: 'a payment has neither a ticket nor a refund' })
}

/** No payment without a ticket or a refund after five minutes: what breaks that is put before a person. */
export const reconcile: RecurringJob = {
  name: 'reconcilePayments',
  cron: '* * * * *',
  run: async () => {
    for (const payment of await breaches(pool, minutes)) await report(payment)
  },
}
