/**
 * The worker process: delivers domain events, sends mail, talks to gateways, keeps the clock of recurring jobs. It loads neither
 * Payload nor its config. Any number may run.
 */
import { hostname } from 'node:os'
import { assertGuarantees } from '#src/db/constraints.ts'
import { pool } from '#src/db/pool.ts'
import { collectWork } from '#src/jobs/registry.ts'
import { runWork } from '#src/jobs/run.ts'
import { logger } from '#src/lib/logger.ts'
import { plugins } from '#src/plugins/index.ts'

const graceMs = 6_000
const lastMomentMs = 8_000

await assertGuarantees(pool)
const name = `${hostname()}:${process.pid}`
const work = collectWork(plugins)
const worker = await runWork(work, name)
logger.info({
  worker: name,
  subscribers: work.subscribers.length,
  drains: work.drains.length,
  recurringJobs: work.recurringJobs.length,
  memoryMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
  msg: 'worker is ready',
})

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), lastMomentMs).unref()
  await worker.stop(graceMs)
  await pool.end()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
