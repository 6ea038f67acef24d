import { claimInbox, type DueNotification } from '#src/db/payments/claimInbox.ts'
import { findPayment } from '#src/db/payments/findPayment.ts'
import { finishInbox } from '#src/db/payments/finishInbox.ts'
import { pool } from '#src/db/pool.ts'
import { logger } from '#src/lib/logger.ts'
import type { Drain } from '#src/outbox/work.ts'
import { askAndSettle, callGateway, gatewayOf } from '#src/services/payments/askGateway.ts'

const tries = 10
/** Settled beside each other: twice what the pool has connections, so that none waits for work. */
const batch = 40
const longestPause = 900

/** The payment a notification is about: as noted when it came, else as the gateway can tell now. */
async function paymentOf({ gateway, payment, body }: DueNotification): Promise<string | null> {
  if (payment) return payment
  const adapter = gatewayOf({ gateway })
  if (!adapter.locatePayment) return null
  const located = await callGateway((options) => adapter.locatePayment?.(body, options) ?? Promise.resolve(null))
  return located ? findPayment(pool, gateway, located) : null
}

/**
 * A notification is a trigger, authentic or not: the payment is looked up at the gateway and settled by what it says now, so that
 * order and number of notifications do not matter.
 */
async function work(notification: DueNotification): Promise<void> {
  const { id, attempts } = notification
  try {
    const payment = await paymentOf(notification)
    const settled = payment ? await askAndSettle(payment, 'webhook') : null
    await finishInbox(pool, id, { status: settled ? 'processed' : 'ignored', payment })
  } catch (err) {
    const error = err instanceof Error ? err.message : String(err)
    const last = attempts >= tries
    logger[last ? 'error' : 'warn']({
      err,
      notification: id,
      attempts,
      msg: last ? 'a notification could not be worked on' : 'a notification is tried again',
    })
    await finishInbox(
      pool,
      id,
      last
        ? { status: 'failed', error }
        : { status: 'received', error, againIn: Math.min(longestPause, 2 ** attempts) },
    )
  }
}

/** Works off the gateways' notifications. */
export const inboxDrain: Drain = {
  name: 'gatewayInbox',
  idleMs: 100,
  isUrgent: true,
  run: async () => {
    const due = await claimInbox(pool, batch)
    await Promise.all(due.map(work))
    return due.length
  },
}
