import type { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { releaseStranded } from '#src/db/releaseStranded.ts'
import { transaction } from '#src/db/transaction.ts'
import { deliver, enqueueDeliveries } from '#src/jobs/deliver.ts'
import { deliveryTries, openQueue } from '#src/jobs/queue.ts'
import { collectWork } from '#src/jobs/registry.ts'
import { emit } from '#src/outbox/emit.ts'
import { relayEvents } from '#src/outbox/relay.ts'
import { plugins } from '#src/plugins/index.ts'
import { createAdmin, createUser, rest, signIn } from '#tests/support/factories.ts'
import { prepareRecording, publish, recorded, recorders } from '#tests/support/jobs/recording.ts'

let boss: PgBoss

beforeEach(async () => {
  await pool.query('TRUNCATE event_deliveries, domain_events')
  await prepareRecording(pool)
  boss = await openQueue()
  await boss.deleteAllJobs('deliver')
})
afterEach(() => boss.stop({ graceful: false }))

const relay = (limit?: number) => relayEvents(recorders, (db, made) => enqueueDeliveries(boss, db, made), limit)

const deliveries = async (): Promise<
  { id: string; subscriber: string; status: string; attempts: number; error: string | null }[]
> =>
  (
    await pool.query(
      'SELECT id, subscriber, status, attempts::int AS attempts, error FROM event_deliveries ORDER BY id',
    )
  ).rows

const jobs = async (): Promise<number> =>
  (await pool.query<{ n: number }>("SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'deliver'")).rows[0]?.n ?? 0

describe('publishing a fact', () => {
  it('leaves no event behind when the change is rolled back', async () => {
    await expect(
      transaction(async (tx) => {
        await emit(tx, 'membership.ended', { club: 'fine', user: 'x' })
        throw new Error('the change fails')
      }),
    ).rejects.toThrow('the change fails')
    expect(await relay()).toEqual({ events: 0, deliveries: 0 })
    await transaction((tx) => emit(tx, 'membership.ended', { club: 'fine', user: 'x' }))
    expect(await relay()).toEqual({ events: 1, deliveries: 2 })
  })
})

describe('the relay', () => {
  it('makes one delivery and one job for each subscriber and marks events that nobody wants', async () => {
    await publish(pool, 3)
    await transaction((tx) => emit(tx, 'club.changed', { club: 'x', slug: 'x' }))
    expect(await relay()).toEqual({ events: 4, deliveries: 6 })
    expect(await relay()).toEqual({ events: 0, deliveries: 0 })
    expect((await deliveries()).map(({ subscriber }) => subscriber).sort()).toEqual([
      'first',
      'first',
      'first',
      'second',
      'second',
      'second',
    ])
    expect(await jobs()).toBe(6)
  })

  it('dispatches an event only together with its jobs', async () => {
    await publish(pool, 1)
    await expect(relayEvents(recorders, () => Promise.reject(new Error('no queue')))).rejects.toThrow('no queue')
    expect(await deliveries()).toEqual([])
    expect(await relay()).toEqual({ events: 1, deliveries: 2 })
  })

  it('shares the events out when several relays run', async () => {
    await publish(pool, 250)
    const results = await Promise.all(Array.from({ length: 6 }, () => relay(50)))
    const done = results.reduce((sum, { events }) => sum + events, 0)
    for (let more = done; more < 250; ) more += (await relay(50)).events
    expect(await jobs()).toBe(500)
    expect(new Set((await deliveries()).map(({ id }) => id)).size).toBe(500)
  })

  it('does not read the events that were dispatched', async () => {
    await publish(pool, 2_000)
    await pool.query('UPDATE domain_events SET dispatched_at = now()')
    await publish(pool, 10)
    await pool.query('ANALYZE domain_events')
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
      'EXPLAIN SELECT id, name FROM domain_events WHERE dispatched_at IS NULL ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED',
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('domain_events_to_dispatch')
  })
})

describe('a delivery', () => {
  it('has its effect once when it is delivered three times in any order and at the same time', async () => {
    await publish(pool, 40)
    await relay()
    const ids = (await deliveries()).map(({ id }) => id)
    const thrice = [...ids, ...ids, ...ids].map((id) => ({ id, at: Math.random() })).sort((a, b) => a.at - b.at)
    const lane = async (): Promise<void> => {
      for (let next = thrice.shift(); next; next = thrice.shift())
        if ((await deliver(next.id, recorders)) === 'again') thrice.push(next)
    }
    await Promise.all(Array.from({ length: 8 }, lane))
    expect(await recorded(pool)).toEqual({ pairs: 80, most: 1 })
    expect((await deliveries()).every(({ status, attempts }) => status === 'done' && attempts === 1)).toBe(true)
  })

  it('control: the subscriber alone, without the delivery around it, does have its effect three times', async () => {
    const event = {
      id: crypto.randomUUID(),
      name: 'membership.ended',
      data: { club: 'fine', user: 'x' },
      actor: null,
      occurredAt: new Date(),
    } as const
    for (let time = 0; time < 3; time++) await recorders[0]?.handle(event as never, pool)
    expect(await recorded(pool)).toEqual({ pairs: 1, most: 3 })
  })

  it('leaves no effect when it fails, ends as a dead letter, and an admin replays it', async () => {
    await publish(pool, 1, 'fail')
    await relay()
    const id = (await deliveries())[0]?.id ?? ''
    for (let time = 1; time < deliveryTries; time++) expect(await deliver(id, recorders)).toBe('again')
    expect(await deliver(id, recorders)).toBe('dead')
    expect((await deliveries()).find((row) => row.id === id)).toMatchObject({
      status: 'dead',
      attempts: deliveryTries,
      error: 'the subscriber fails',
    })
    expect(await recorded(pool)).toEqual({ pairs: 0, most: 0 })
    expect(await deliver(id, recorders)).toBe('gone')

    const admin = await createAdmin()
    const student = await signIn(await createUser())
    const token = await signIn(admin)
    expect((await rest(`/event-deliveries/${id}/replay`, { method: 'POST' })).status).toBe(401)
    expect((await rest(`/event-deliveries/${id}/replay`, { method: 'POST', token: student })).status).toBe(403)
    expect((await rest(`/event-deliveries/${crypto.randomUUID()}/replay`, { method: 'POST', token })).status).toBe(404)
    expect((await rest('/event-deliveries/nonsense/replay', { method: 'POST', token })).status).toBe(400)
    const answer = await rest(`/event-deliveries/${id}/replay`, { method: 'POST', token })
    expect([answer.status, await answer.json()]).toEqual([200, { id, status: 'queued' }])

    await pool.query(`UPDATE domain_events SET data = data || '{"club": "fine"}'`)
    await boss.deleteAllJobs('deliver')
    expect(await relay()).toEqual({ events: 1, deliveries: 2 })
    expect(await deliver(id, recorders)).toBe('done')
    expect((await rest(`/event-deliveries/${id}/replay`, { method: 'POST', token })).status).toBe(409)
    expect(await recorded(pool)).toEqual({ pairs: 1, most: 1 })
    const { rows } = await pool.query(
      "SELECT action, actor_id, subject FROM audit_log WHERE action = 'delivery.replay'",
    )
    expect(rows).toEqual([{ action: 'delivery.replay', actor_id: admin.id, subject: id }])
  })

  it('has one waiting job at most, and gets one again when the queue was lost', async () => {
    await publish(pool, 1)
    await relay()
    await pool.query("UPDATE event_deliveries SET updated_at = now() - interval '1 hour'")
    expect(await releaseStranded(pool, 15)).toBe(1)
    await relay()
    expect(await jobs()).toBe(2)
    await boss.deleteAllJobs('deliver')
    await releaseStranded(pool, 15)
    await relay()
    expect(await jobs()).toBe(2)
  })
})

describe('the registry', () => {
  it('gives every subscriber, drain and recurring job a name of its own', () => {
    const work = collectWork(plugins)
    expect(work.subscribers.length).toBeGreaterThan(5)
    expect(() => collectWork([{ slug: 'double', enabled: true, subscribers: work.subscribers }])).toThrow(
      'Two subscribers are called',
    )
    expect(collectWork([{ slug: 'off', enabled: false, subscribers: recorders }]).subscribers).not.toContain(
      recorders[0],
    )
  })
})
