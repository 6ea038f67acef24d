import type { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { poll } from '#scripts/lib/wait.ts'
import { pool } from '#src/db/pool.ts'
import { enqueueDue, startClock } from '#src/jobs/clock.ts'
import { startDrains } from '#src/jobs/drains.ts'
import { openQueue } from '#src/jobs/queue.ts'
import { rightOfWay } from '#src/jobs/rightOfWay.ts'
import type { RecurringJob } from '#src/outbox/work.ts'

let workers: PgBoss[] = []

beforeEach(async () => {
  await pool.query('TRUNCATE recurring_jobs')
  workers = await Promise.all([openQueue(), openQueue()])
  await workers[0]?.deleteAllJobs('recurring')
})
afterEach(() => Promise.all(workers.map((boss) => boss.stop({ graceful: false }))))

const nothing = async (): Promise<void> => undefined
const hourly: RecurringJob = { name: 'hourly', cron: '0 * * * *', run: nothing }
const takenUntil = (when: string) =>
  pool.query(
    `INSERT INTO recurring_jobs (name, taken_until) VALUES ('hourly', ${when}) ON CONFLICT (name) DO UPDATE SET taken_until = excluded.taken_until`,
  )

const slots = async (): Promise<string[]> =>
  (
    await pool.query<{ slot: string }>(
      "SELECT data ->> 'slot' AS slot FROM pgboss.job WHERE name = 'recurring' ORDER BY 1",
    )
  ).rows.map(({ slot }) => slot)

/** Both workers' clocks tick many times at once. */
const tick = (at: Date) => Promise.all([...workers, ...workers, ...workers].map((boss) => enqueueDue(boss, hourly, at)))

describe('the clock', () => {
  it('puts a slot into the queue once, however many workers tick', async () => {
    await takenUntil("date_trunc('hour', now()) + interval '30 minutes'")
    const next = new Date(Math.ceil((Date.now() + 1) / 3_600_000) * 3_600_000)
    expect((await tick(next)).filter(Boolean)).toHaveLength(1)
    expect((await tick(next)).filter(Boolean)).toHaveLength(0)
    expect(await slots()).toEqual([next.toISOString()])
    const later = new Date(next.getTime() + 3_600_000)
    await tick(later)
    expect(await slots()).toEqual([next.toISOString(), later.toISOString()])
  })

  it('makes up once for all slots missed while no worker ran', async () => {
    await takenUntil("now() - interval '3 days'")
    const at = new Date()
    expect((await tick(at)).filter(Boolean)).toHaveLength(1)
    expect((await tick(at)).filter(Boolean)).toHaveLength(0)
    expect(await slots()).toHaveLength(1)
  })

  it('has missed nothing when a job is new', async () => {
    expect((await tick(new Date())).some(Boolean)).toBe(false)
  })

  it('runs what is due on one of the workers, and tries again what failed', async () => {
    let runs = 0
    // Half an hour from now: no further slot begins while the test runs.
    const job: RecurringJob = {
      name: 'hourly',
      cron: `${(new Date().getUTCMinutes() + 30) % 60} * * * *`,
      run: async () => {
        runs++
        if (runs === 1) throw new Error('the first time it fails')
      },
    }
    await takenUntil("now() - interval '2 hours'")
    const stops = await Promise.all(workers.map((boss) => startClock(boss, [job])))
    try {
      const done = () =>
        poll(
          async () =>
            (await pool.query("SELECT 1 FROM pgboss.job WHERE name = 'recurring' AND state = 'completed'")).rowCount
              ? true
              : null,
          { timeoutMs: 60_000, everyMs: 100 },
        )
      expect(await done()).toBe(true)
      expect(runs).toBe(2)
      expect(await slots()).toHaveLength(1)
    } finally {
      await Promise.all(stops.map((stop) => stop()))
    }
  })
})

describe('drains', () => {
  it('go on at once while they find rows, survive an error, and stop when asked', async () => {
    const calls: string[] = []
    let left = 3
    const busy = {
      name: 'busy',
      idleMs: 60_000,
      run: async () => {
        calls.push('busy')
        return left-- > 0 ? 1 : 0
      },
    }
    let failed = false
    const failing = {
      name: 'failing',
      idleMs: 10,
      run: async () => {
        calls.push('failing')
        if (!failed) {
          failed = true
          throw new Error('the mail server is down')
        }
        return 0
      },
    }
    const running = startDrains([busy, failing], rightOfWay())
    expect(
      await poll(() => (calls.filter((name) => name === 'failing').length > 1 ? true : null), { timeoutMs: 30_000 }),
    ).toBe(true)
    await running.stop()
    const after = calls.length
    expect(calls.filter((name) => name === 'busy')).toHaveLength(4)
    await new Promise((resolve) => setImmediate(resolve))
    expect(calls).toHaveLength(after)
  })
})
