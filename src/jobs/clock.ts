import { schedule } from 'node-cron'
import type { PgBoss } from 'pg-boss'
import { takeSlot } from '#src/db/takeSlot.ts'
import { transaction } from '#src/db/transaction.ts'
import { bossDb, queues } from '#src/jobs/queue.ts'
import { logger } from '#src/lib/logger.ts'
import type { RecurringJob } from '#src/outbox/work.ts'

type SlotJob = { job: string; slot: string }

/**
 * Puts a recurring job into the queue if a slot of it is due: once a slot however many workers ask, and once for all slots missed
 * while no worker ran. Returns whether it was put there.
 */
export function enqueueDue(boss: PgBoss, { name, cron }: RecurringJob, at: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const slot = await takeSlot(tx, name, at, (from) => boss.previewSchedule(cron, { from, count: 1, tz: 'UTC' })[0])
    if (!slot) return false
    const data: SlotJob = { job: name, slot: slot.toISOString() }
    await boss.send(queues.recurring, data, { singletonKey: `${name}@${data.slot}`, db: bossDb(tx) })
    return true
  })
}

/**
 * Starts the clock of the recurring jobs and the work on what it puts into the queue. What was due while no worker ran is done
 * first. Returns how to stop the clock (the queue's own stop ends the work).
 */
export async function startClock(boss: PgBoss, jobs: readonly RecurringJob[]): Promise<() => Promise<void>> {
  const tick = async (job: RecurringJob, at: Date): Promise<void> => {
    try {
      await enqueueDue(boss, job, at)
    } catch (err) {
      logger.warn({
        err,
        job: job.name,
        msg: 'a recurring job was not put into the queue; its next slot makes up for it',
      })
    }
  }
  await boss.work<SlotJob>(
    queues.recurring,
    { pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3, localConcurrency: 2 },
    async ([job]) => {
      const wanted = jobs.find(({ name }) => name === job?.data.job)
      if (!wanted) throw new Error(`No recurring job is called ${job?.data.job}`)
      await wanted.run()
    },
  )
  for (const job of jobs) await tick(job, new Date())
  const tasks = jobs.map((job) =>
    schedule(job.cron, ({ date }) => tick(job, date), {
      timezone: 'UTC',
      name: job.name,
      noOverlap: true,
      suppressMissedWarning: true,
    }),
  )
  return async () => {
    await Promise.all(tasks.map((task) => task.destroy()))
  }
}
