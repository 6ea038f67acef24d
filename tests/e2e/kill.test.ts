import pg from 'pg'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { cloneDatabase } from '#scripts/lib/postgres.ts'
import { ownHub, type RunningHub, startHub } from '#tests/support/hub.ts'
import { eventually } from '#tests/support/journey.ts'
import { runDatabase } from '#tests/support/testServer.ts'

let hub: RunningHub | undefined
let pool: pg.Pool | undefined

afterEach(async () => {
  await hub?.stop()
  await pool?.end()
  hub = undefined
})

/** A database of its own, so that no other worker does what the killed one left. */
async function ownDatabase(name: string): Promise<string> {
  const { serverUrl, runId } = inject('run')
  const url = await cloneDatabase(serverUrl, ownHub().seeded, runDatabase(runId, name))
  pool = new pg.Pool({ connectionString: url, max: 2 })
  return url
}

const start = async (databaseUrl: string, withWorker: boolean): Promise<RunningHub> => {
  const { distDir, mediaDir } = ownHub()
  hub = await startHub({ databaseUrl, distDir, mediaDir, withWorker, env: { SANDBOX_DELAY_MS: '0' } })
  return hub
}

const kill = async ({ web, worker }: RunningHub): Promise<void> => {
  await Promise.all(
    [web, worker].map(
      (child) =>
        child &&
        new Promise((resolve) => {
          child.once('exit', resolve)
          child.kill('SIGKILL')
        }),
    ),
  )
}

async function call<T>(path: string, { token, body }: { token?: string; body?: unknown } = {}): Promise<T> {
  const answer = await fetch(`${hub?.url}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

type Sale = { token: string; order: string; payment: string }

/** A student stands on the bank's page. */
async function atTheBank(): Promise<Sale> {
  const { token } = await call<{ token: string }>('/auth/login', {
    body: { login: 'student090@stu.sdu.edu.kz', password: 'student123' },
  })
  const event = await call<{ ticketTypes: { id: string }[] }>('/catalog/events/roof-session')
  const { order, payment } = await call<{ order: { id: string }; payment: { id: string } }>('/checkout', {
    token,
    body: { lines: [{ ticketType: event.ticketTypes[0]?.id, quantity: 1 }], gateway: 'sandbox' },
  })
  return { token, order: order.id, payment: payment.id }
}

const card = { card: '4111 1111 1111 1111', expiry: '12/39', cvc: '123' }

/** What an order has come to: everything that may happen once only. */
const books = async (order: string): Promise<Record<string, unknown>> =>
  (
    await (pool as pg.Pool).query(
      `SELECT o.status,
         (SELECT count(*)::int FROM tickets t WHERE t.order_id = o.id AND t.status = 'paid') AS tickets,
         (SELECT count(*)::int FROM domain_events e WHERE e.name = 'ticket.issued' AND e.data ->> 'order' = o.id::text) AS issued,
         (SELECT count(*)::int FROM domain_events e WHERE e.name = 'order.paid' AND e.data ->> 'order' = o.id::text) AS paid,
         (SELECT count(*)::int FROM notifications n WHERE n.type = 'ticket.issued' AND n.channel = 'email' AND n.dedupe_key LIKE '%' || o.id || ':%') AS letters
       FROM orders o WHERE o.id = $1`,
      [order],
    )
  ).rows[0]

const once = { status: 'paid', tickets: 1, issued: 1, paid: 1, letters: 1 }

const arrived = async (order: string): Promise<Record<string, unknown>> => {
  await eventually('the ticket and its letter', async () => (await books(order)).letters === 1, 90_000)
  return books(order)
}

describe('killed', () => {
  it('the web after the money was taken and before anybody was told: the ticket comes after the restart, once', async () => {
    const database = await ownDatabase('kill_web')
    const first = await start(database, false)
    const { order, payment } = await atTheBank()
    await call(`/pay/sandbox/${payment}`, { body: card })
    await kill(first)
    expect(await books(order)).toMatchObject({ status: 'pending', tickets: 0 })
    await start(database, true)
    expect(await arrived(order)).toEqual(once)
  })

  it('the web amid ten notifications of one payment: one ticket', async () => {
    const database = await ownDatabase('kill_storm')
    const first = await start(database, false)
    const { order, payment, token } = await atTheBank()
    const storm = Array.from({ length: 10 }, () =>
      call(`/payments/${payment}/simulate-webhook`, { token, body: { copies: 3 } }).catch(() => null),
    )
    await Promise.race(storm)
    await kill(first)
    await Promise.all(storm)
    await start(database, true)
    expect(await arrived(order)).toEqual(once)
  })

  it('web and worker together while the payment is settled: one ticket', async () => {
    const database = await ownDatabase('kill_both')
    const first = await start(database, true)
    const { order, payment } = await atTheBank()
    await call(`/pay/sandbox/${payment}`, { body: card })
    await eventually('the notification', async () => {
      const { rowCount } = await (pool as pg.Pool).query('SELECT 1 FROM gateway_inbox WHERE payment_id = $1', [payment])
      return (rowCount ?? 0) > 0
    })
    await kill(first)
    await start(database, true)
    expect(await arrived(order)).toEqual(once)
  })
})
