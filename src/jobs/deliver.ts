import type { Job, JobResult, PgBoss } from 'pg-boss'
import { pool } from '#src/db/pool.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import { bossDb, deliveryTries, queues } from '#src/jobs/queue.ts'
import type { RightOfWay } from '#src/jobs/rightOfWay.ts'
import { logger } from '#src/lib/logger.ts'
import { failDelivery } from '#src/outbox/failDelivery.ts'
import { lockDelivery } from '#src/outbox/lockDelivery.ts'
import type { Subscriber } from '#src/outbox/work.ts'

type DeliveryJob = { delivery: string }

const batchSize = 20
const atOnce = 4
const longMs = 1_000

/** Puts a job for each delivery into the queue; a delivery that has one waiting or running gets no second. */
export async function enqueueDeliveries(boss: PgBoss, db: Db, deliveries: readonly string[]): Promise<void> {
  const jobs = deliveries.map((delivery) => ({ data: { delivery }, singletonKey: delivery }))
  await boss.insert(queues.deliver, jobs, { db: bossDb(db) })
}

/**
 * `done`: its effect is committed (now or earlier). `gone`: no such delivery, or a dead letter. `dead`: this was the last try.
 * `again`: to be tried later.
 */
export type DeliveryOutcome = 'done' | 'gone' | 'dead' | 'again'

/**
 * Runs a delivery's subscriber and marks the delivery done in the same transaction, so that its effect happens once however often
 * this is called. A failure is rolled back, counted and kept on the delivery.
 */
export async function deliver(delivery: string, subscribers: readonly Subscriber[]): Promise<DeliveryOutcome> {
  const startedAt = performance.now()
  try {
    return await transaction(async (tx): Promise<DeliveryOutcome> => {
      const locked = await lockDelivery(tx, delivery)
      if (locked === 'busy') return 'again'
      if (!locked || locked.status === 'dead') return 'gone'
      if (locked.status === 'done') return 'done'
      const subscriber = subscribers.find(({ name }) => name === locked.subscriber)
      if (!subscriber) throw new Error(`Nobody subscribes under the name ${locked.subscriber}`)
      await subscriber.handle(locked.event, tx)
      await tx.query(
        "UPDATE event_deliveries SET status = 'done', attempts = attempts + 1, error = NULL, done_at = now(), updated_at = now() WHERE id = $1",
        [delivery],
      )
      const tookMs = Math.round(performance.now() - startedAt)
      if (tookMs > longMs)
        logger.warn({ subscriber: subscriber.name, event: locked.event.name, tookMs, msg: 'a subscriber was slow' })
      return 'done'
    })
  } catch (err) {
    const dead = await failDelivery(pool, delivery, err instanceof Error ? err.message : String(err), deliveryTries)
    logger[dead ? 'error' : 'warn']({
      err,
      delivery,
      msg: dead ? 'a delivery failed for the last time' : 'a delivery failed and will be tried again',
    })
    return dead ? 'dead' : 'again'
  }
}

/** Works through the jobs a few at a time, each with a result of its own. */
async function deliverBatch(
  jobs: readonly Job<DeliveryJob>[],
  subscribers: readonly Subscriber[],
  way: RightOfWay,
): Promise<JobResult[]> {
  const results: JobResult[] = []
  const waiting = [...jobs]
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await way.letPass()
      const outcome = await deliver(job.data.delivery, subscribers)
      results.push({ id: job.id, status: outcome === 'again' ? 'failed' : 'completed', output: { outcome } })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}

/** Starts delivering what is in the queue. Returns how to wake it: there is something new. */
export async function startDelivering(
  boss: PgBoss,
  subscribers: readonly Subscriber[],
  way: RightOfWay,
): Promise<() => void> {
  const worker = await boss.work<
    DeliveryJob,
    JobResult[],
    {
      perJobResults: true
      batchSize: number
      pollingIntervalSeconds: number
      burstWhenBatchFull: boolean
      heartbeatRefreshSeconds: number
    }
  >(
    queues.deliver,
    {
      perJobResults: true,
      batchSize,
      pollingIntervalSeconds: 0.5,
      burstWhenBatchFull: true,
      heartbeatRefreshSeconds: 3,
    },
    (jobs) => deliverBatch(jobs, subscribers, way),
  )
  await boss.work<DeliveryJob>(queues.lost, { pollingIntervalSeconds: 5, batchSize }, async (jobs) => {
    for (const { data } of jobs)
      await failDelivery(pool, data.delivery, 'Every worker that tried it was ended in the middle of it', 0)
  })
  return () => boss.notifyWorker(worker)
}
