import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { poll } from '#scripts/lib/wait.ts'
import { pool } from '#src/db/pool.ts'
import { databaseUrl } from '#tests/support/database.ts'
import { rest } from '#tests/support/factories.ts'
import { endWorkers, startWorker } from '#tests/support/jobs/processes.ts'
import { prepareRecording, publish, recorded } from '#tests/support/jobs/recording.ts'

const recording = 'tests/support/jobs/recordingWorker.ts'

beforeEach(async () => {
  await pool.query('TRUNCATE event_deliveries, domain_events')
  await prepareRecording(pool)
})
afterEach(endWorkers)

const open = async (): Promise<number> =>
  (
    await pool.query<{ n: number }>(
      "SELECT (SELECT count(*) FROM domain_events WHERE dispatched_at IS NULL)::int + (SELECT count(*) FROM event_deliveries WHERE status <> 'done')::int AS n",
    )
  ).rows[0]?.n ?? 0

const untilDone = (timeoutMs: number) =>
  poll(async () => ((await open()) === 0 ? true : null), { timeoutMs, everyMs: 100 })

/** Handlers wait while this connection holds the lock that `slow` events ask for. */
async function holdSlowWork(): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: await databaseUrl() })
  await client.connect()
  await client.query("SELECT pg_advisory_lock(hashtext('test slow work'))")
  return () => client.end()
}

const inTheMiddle = async (): Promise<number> =>
  (
    await pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'",
    )
  ).rows[0]?.n ?? 0

describe('workers', () => {
  it('two at once: 1,000 deliveries, each exactly once', { timeout: 180_000 }, async () => {
    const url = await databaseUrl()
    await publish(pool, 500)
    await Promise.all([startWorker(recording, url), startWorker(recording, url)])
    expect(await untilDone(120_000)).toBe(true)
    expect(await recorded(pool)).toEqual({ pairs: 1_000, most: 1 })
    const { rows } = await pool.query<{ tries: number }>('SELECT DISTINCT attempts::int AS tries FROM event_deliveries')
    expect(rows).toEqual([{ tries: 1 }])
    const workers = await pool.query('SELECT 1 FROM (SELECT DISTINCT by_pid FROM test_effects) x')
    expect(workers.rowCount).toBeGreaterThan(1)
  })

  it('killed in the middle of a job: after a restart everything has arrived once', { timeout: 240_000 }, async () => {
    const url = await databaseUrl()
    const letGo = await holdSlowWork()
    await publish(pool, 20, 'slow')
    const first = await startWorker(recording, url)
    expect(await poll(async () => ((await inTheMiddle()) > 0 ? true : null), { timeoutMs: 30_000 })).toBe(true)
    first.child.kill('SIGKILL')
    expect((await first.ended).signal).toBe('SIGKILL')
    expect(await open()).toBeGreaterThan(0)
    await letGo()
    expect(await recorded(pool)).toEqual({ pairs: 0, most: 0 })
    await startWorker(recording, url)
    expect(await untilDone(120_000)).toBe(true)
    expect(await recorded(pool)).toEqual({ pairs: 40, most: 1 })
  })

  it('asked to stop: finishes the delivery under way and leaves nothing half done', { timeout: 180_000 }, async () => {
    const url = await databaseUrl()
    const letGo = await holdSlowWork()
    await publish(pool, 1, 'slow')
    const worker = await startWorker(recording, url)
    expect(await poll(async () => ((await inTheMiddle()) > 0 ? true : null), { timeoutMs: 30_000 })).toBe(true)
    worker.child.kill('SIGTERM')
    await letGo()
    expect(await worker.ended).toEqual({ code: 0, signal: null })
    expect(await recorded(pool)).toMatchObject({ most: 1 })
    const { rows } = await pool.query("SELECT 1 FROM event_deliveries WHERE status = 'done'")
    expect(rows.length).toBe((await recorded(pool)).pairs)
  })

  it('the real one starts, says that it is ready, is seen by /api/health, and stops when asked', {
    timeout: 240_000,
  }, async () => {
    await pool.query('DELETE FROM worker_heartbeat')
    const worker = await startWorker('src/jobs/worker.ts', await databaseUrl())
    expect(worker.output.join('')).toContain('worker is ready')
    expect(((await (await rest('/health')).json()) as { modules: Record<string, string> }).modules.integrations).toBe(
      'ok',
    )
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toEqual({ code: 0, signal: null })
  })
})
