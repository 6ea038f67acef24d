import type { PgBoss } from 'pg-boss'
import { beat } from '#src/db/beat.ts'
import { pool } from '#src/db/pool.ts'
import { startClock } from '#src/jobs/clock.ts'
import { enqueueDeliveries, startDelivering } from '#src/jobs/deliver.ts'
import { startDrains } from '#src/jobs/drains.ts'
import { startLoops } from '#src/jobs/loops.ts'
import { openQueue } from '#src/jobs/queue.ts'
import type { Work } from '#src/jobs/registry.ts'
import { rightOfWay } from '#src/jobs/rightOfWay.ts'
import { relayEvents } from '#src/outbox/relay.ts'

export type RunningWorker = {
  boss: PgBoss
  /** Lets what is under way finish for up to `timeoutMs`; what does not is tried again by another worker. */
  stop: (timeoutMs: number) => Promise<void>
}

const relayIdleMs = 250
const beatMs = 5_000

/**
 * Starts everything a worker does: relay, deliveries, drains, clock, heartbeat. Several may run beside each other; each effect
 * still happens once.
 *
 * @param name tells this worker from others in `worker_heartbeat`
 */
export async function runWork({ subscribers, drains, recurringJobs }: Work, name: string): Promise<RunningWorker> {
  const boss = await openQueue()
  const way = rightOfWay()
  const wake = await startDelivering(boss, subscribers, way)
  const relay = async (): Promise<number> => {
    await way.letPass()
    const { events, deliveries } = await relayEvents(subscribers, (db, made) => enqueueDeliveries(boss, db, made))
    if (deliveries > 0) wake()
    return events
  }
  await beat(pool, name)
  const loops = startLoops([
    { name: 'relay', idleMs: relayIdleMs, step: relay },
    { name: 'heartbeat', idleMs: beatMs, step: () => beat(pool, name).then(() => 0) },
  ])
  const running = startDrains(drains, way)
  const stopClock = await startClock(boss, recurringJobs)
  return {
    boss,
    stop: async (timeoutMs) => {
      await Promise.all([stopClock(), loops.stop(), running.stop(), boss.stop({ graceful: true, timeout: timeoutMs })])
    },
  }
}
