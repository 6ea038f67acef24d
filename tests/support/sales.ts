/** What the tests of buying and paying share: buyers, a real server with the hot endpoints, the worker's loops run by hand. */
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pool } from '#src/db/pool.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { env } from '#src/lib/env.ts'
import type { Drain } from '#src/outbox/work.ts'
import { pluginEndpoints } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'
import { bankDrain, type SendNotice, sendInside } from '#src/plugins/sandbox/notify.ts'
import { stampRequest } from '#src/server/address.ts'
import { hotRouter } from '#src/server/hotEndpoints.ts'
import { inboxDrain } from '#src/services/payments/inboxDrain.ts'
import { paymentPollDrain } from '#src/services/payments/paymentPollDrain.ts'
import { refundDrain } from '#src/services/payments/refundDrain.ts'
import { bearer, signIn } from '#tests/support/factories.ts'

export type Buyer = { id: string; email: string; name: string; token: string }

/** Signed-in accounts, without what a password costs. */
export async function createBuyers(count: number): Promise<Buyer[]> {
  const people = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), name: `Покупатель ${index}` })).map(
    (person) => ({ ...person, email: `${person.id}@stu.sdu.edu.kz` }),
  )
  await pool.query(
    `INSERT INTO users (id, name, email, bonus_balance, _verified) SELECT x.id, x.name, x.email, 0, true FROM json_to_recordset($1) AS x(id uuid, name text, email text)`,
    [JSON.stringify(people)],
  )
  await pool.query(
    `INSERT INTO users_roles ("order", parent_id, value, id) SELECT 1, x.id, 'student', gen_random_uuid() FROM json_to_recordset($1) AS x(id uuid)`,
    [JSON.stringify(people)],
  )
  const buyers: Buyer[] = []
  for (const person of people) buyers.push({ ...person, token: await signIn(person) })
  return buyers
}

export const createBuyer = async (): Promise<Buyer> => (await createBuyers(1))[0] as Buyer

export type HotServer = { url: string; close: () => Promise<void> }

/** The hot endpoints on a real HTTP server, as src/server.ts mounts them. */
export async function startHotServer(): Promise<HotServer> {
  const answer = hotRouter([...endpoints, ...pluginEndpoints(plugins)])
  const server: Server = createServer((request, response) => {
    stampRequest(request)
    answer(request, response).then(
      (answered) => {
        if (!answered) response.writeHead(404).end()
      },
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type Answer<T = Record<string, unknown>> = { status: number; body: T }

/** A call of the API over HTTP. */
export async function call<T = Record<string, unknown>>(
  server: HotServer,
  method: string,
  path: string,
  { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const answer = await fetch(`${server.url}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? bearer(token) : {}), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: (text ? JSON.parse(text) : null) as T }
}

export type Checkout = {
  order: {
    id: string
    number: string
    status: string
    total: number
    currency: string
    expiresAt: string | null
    url: string
  }
  tickets: { id: string; code: string; status: string; isMine: boolean; claimUrl: string | null }[]
  payment?: { id: string; gateway: string; url: string | null }
  error?: { code: string; details?: { left?: number; limit?: number; next?: string } }
}

export const buy = (
  server: HotServer,
  buyer: Buyer,
  ticketType: string,
  { quantity = 1, ...more }: { quantity?: number } & Record<string, unknown> = {},
): Promise<Answer<Checkout>> =>
  call<Checkout>(server, 'POST', '/checkout', {
    token: buyer.token,
    body: { lines: [{ ticketType, quantity }], ...more },
  })

/** The worker's loops about money, run until none finds anything. */
export async function workOff(
  send: SendNotice = sendInside,
  drains: readonly Drain[] = [bankDrain(send), inboxDrain, refundDrain],
): Promise<void> {
  for (let found = 1; found > 0; ) {
    found = 0
    for (const drain of drains) found += await drain.run()
  }
}

/** Asks about every open payment now, as the poller does when its time comes. */
export async function pollNow(): Promise<void> {
  await pool.query("UPDATE payments SET next_poll_at = now() - interval '1 second' WHERE next_poll_at IS NOT NULL")
  await paymentPollDrain.run()
}

/** The hold of an order is over. */
export async function endHold(order: string): Promise<void> {
  await pool.query("UPDATE orders SET expires_at = now() - interval '1 second' WHERE id = $1", [order])
  await pool.query(
    "UPDATE sandbox_sessions s SET expires_at = now() - interval '1 second' FROM payments p WHERE p.id = s.reference AND p.order_id = $1",
    [order],
  )
}

export type Books = {
  order: string
  tickets: string[]
  payments: string[]
  captured: number
  refunded: number
  facts: Record<string, number>
}

/** An order with everything that hangs on it, to compare whole states. */
export async function booksOf(order: string): Promise<Books> {
  const { rows } = await pool.query<Books>(
    `SELECT o.status AS "order",
       (SELECT coalesce(json_agg(t.status ORDER BY t.status), '[]') FROM tickets t WHERE t.order_id = o.id) AS tickets,
       (SELECT coalesce(json_agg(p.status ORDER BY p.id), '[]') FROM payments p WHERE p.order_id = o.id) AS payments,
       (SELECT coalesce(sum(p.captured), 0)::float8 FROM payments p WHERE p.order_id = o.id) AS captured,
       (SELECT coalesce(sum(p.refunded), 0)::float8 FROM payments p WHERE p.order_id = o.id) AS refunded,
       (SELECT coalesce(json_object_agg(f.name, f.n), '{}') FROM (
          SELECT name, count(*)::int AS n FROM domain_events WHERE data ->> 'order' = o.id::text GROUP BY name) f) AS facts
     FROM orders o WHERE o.id = $1`,
    [order],
  )
  return rows[0] as Books
}

/** Active tickets of a ticket type, counted anew and as the type keeps it. */
export async function seatsOf(ticketType: string): Promise<{ active: number; taken: number; capacity: number }> {
  const { rows } = await pool.query<{ active: number; taken: number; capacity: number }>(
    `SELECT (SELECT count(*)::int FROM tickets t WHERE t.ticket_type_id = y.id AND t.status IN ('pending', 'paid', 'attended', 'absent')) AS active,
       y.taken::int AS taken, y.capacity::int AS capacity FROM ticket_types y WHERE y.id = $1`,
    [ticketType],
  )
  return rows[0] as { active: number; taken: number; capacity: number }
}

/** The practice bank works without a pause. */
export function hurryBank(): void {
  env.SANDBOX_DELAY_MS = 0
}

const card = { expiry: '12/39', cvc: '123' }

/** Pays on the practice bank's page with a card, or the wallet when none is given. */
export const payAtSandbox = (
  server: HotServer,
  payment: string,
  number?: string,
  more: Record<string, unknown> = {},
): Promise<Answer<{ state: string; redirect?: string; error?: { code: string } }>> =>
  call(server, 'POST', `/pay/sandbox/${payment}`, {
    body: number ? { card: number, ...card, ...more } : { method: 'wallet', ...more },
  })

export const cards = {
  good: '4111 1111 1111 1111',
  declined: '4000 0000 0000 0002',
  challenge: '4000 0000 0000 3220',
  timeout: '4000 0000 0000 0119',
  late: '4000 0000 0000 0341',
  twice: '4000 0000 0000 0259',
  lost: '4000 0000 0000 9995',
}
