import { sweepDeadHolds } from '#src/db/orders/sweepDeadHolds.ts'
import { pool } from '#src/db/pool.ts'
import { logger } from '#src/lib/logger.ts'
import type { RecurringJob } from '#src/outbox/work.ts'

const batch = 200

/**
 * Ends the orders whose hold is over. A dead hold counts as free without this too (`place_order` frees what it needs); the sweeper tells
 * people and the gateways, whose open attempts the poller ends next.
 */
export const expireHolds: RecurringJob = {
  name: 'expireHolds',
  cron: '* * * * *',
  run: async () => {
    let ended = 0
    for (let swept = batch; swept === batch; ended += swept) swept = await sweepDeadHolds(pool, batch)
    if (ended > 0) logger.info({ ended, msg: 'orders ran out of time' })
  },
}
