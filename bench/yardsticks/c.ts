/**
 * Yardstick C: plain `node:http` and `pg` with the very SQL of the hub, and nothing around it: no schemas, no error shapes, no
 * validators, no compression. What the hub would do at best.
 */
import { createServer, type IncomingMessage } from 'node:http'
// Makes the gateways known, which settling asks.
import '#src/plugins/index.ts'
import { admitTicket } from '#src/db/admitTicket.ts'
import { authenticate } from '#src/db/authenticate.ts'
import { rawEvent } from '#src/db/catalog/eventBySlug.ts'
import { rawFeedPage } from '#src/db/catalog/feedPage.ts'
import { doorParams } from '#src/db/door/doorSql.ts'
import { checkoutFacts } from '#src/db/orders/checkoutFacts.ts'
import { placeOrder } from '#src/db/orders/placeOrder.ts'
import { insertInbox } from '#src/db/payments/insertInbox.ts'
import { pool } from '#src/db/pool.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import { spaceCalendar } from '#src/db/spaces/spaceCalendar.ts'
import type { Actor } from '#src/domain/actor.ts'
import { env } from '#src/lib/env.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'
import { isSigned, signatureHeader } from '#src/plugins/sandbox/signature.ts'
import { inboxDrain } from '#src/services/payments/inboxDrain.ts'

const bodyOf = async (request: IncomingMessage): Promise<string> => Buffer.concat(await request.toArray()).toString()

const personOf = (request: IncomingMessage): Promise<Actor | null> =>
  authenticate({ headers: new Headers({ authorization: request.headers.authorization ?? '' }) })

async function feed(query: URLSearchParams): Promise<string> {
  const list = (name: string): string[] | undefined => query.get(name)?.split(',')
  const moment = (name: string): { [key: string]: Date } =>
    query.has(name) ? { [name]: new Date(query.get(name) as string) } : {}
  const genres = list('genre')
  const { cards, nextCursor } = await rawFeedPage({
    locale: 'ru',
    limit: 20,
    ...(genres ? { genres } : {}),
    ...(query.has('q') ? { q: query.get('q') as string } : {}),
    ...moment('from'),
    ...moment('to'),
  })
  return `{"items":[${cards.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`
}

/** What stands in a hall's calendar, by the hub's one statement. */
async function calendar(hall: string, query: URLSearchParams): Promise<{ status: number; body: string }> {
  const [from, to] = [query.get('from') as string, query.get('to') as string]
  const viewer = { id: null, headOf: [], isAdmin: false }
  const found = await spaceCalendar(pool, hall, { from, to, viewer, locale: 'ru' })
  return { status: found ? 200 : 404, body: JSON.stringify(found) }
}

async function order(request: IncomingMessage): Promise<{ status: number; body: string }> {
  const body = JSON.parse(await bodyOf(request)) as { lines: [{ ticketType: string }] }
  const actor = await personOf(request)
  if (!actor) return { status: 401, body: '{}' }
  await takeRate(`c:${actor.id}`, 30, 60)
  const type = body.lines[0].ticketType
  const facts = await checkoutFacts([type], actor.id, 'ru')
  const found = facts?.types.find(({ id }) => id === type)
  if (!facts || !found) return { status: 409, body: '{}' }
  const result = await placeOrder({
    order: uuidv7(),
    number: typedCode(9).toUpperCase(),
    buyer: actor.id,
    buyerName: actor.name,
    event: found.event.id,
    currency: 'KZT',
    holdSeconds: 900,
    idempotencyKey: null,
    locale: 'ru',
    lines: [
      {
        id: uuidv7(),
        ticketType: type,
        title: found.title,
        quantity: 1,
        unitPrice: found.price,
        tickets: [{ id: uuidv7(), code: typedCode(10), claim: typedCode(24) }],
      },
    ],
    payment: null,
  })
  return { status: 'refused' in result ? 409 : 201, body: JSON.stringify(result) }
}

async function scan(request: IncomingMessage): Promise<{ status: number; body: string }> {
  const { code, event, nonce } = JSON.parse(await bodyOf(request)) as { code: string; event: string; nonce: string }
  const actor = await personOf(request)
  const admission = await admitTicket(
    doorParams(event, actor),
    { code },
    { nonce, gate: null, device: null, override: null },
    'ru',
  )
  return { status: admission?.ticket ? 200 : 409, body: JSON.stringify(admission) }
}

async function webhook(request: IncomingMessage): Promise<{ status: number; body: string }> {
  const body = await bodyOf(request)
  if (!isSigned(body, String(request.headers[signatureHeader]), Math.floor(Date.now() / 1000)))
    return { status: 400, body: '{}' }
  const notice = JSON.parse(body) as { id: string; type: string; session: string; reference: string }
  await insertInbox(pool, {
    gateway: 'sandbox',
    eventKey: notice.id,
    kind: notice.type,
    trust: 'authentic',
    gatewayPaymentId: notice.session,
    reference: notice.reference,
    body: notice,
  })
  return { status: 200, body: '{"ok":true}' }
}

let isDraining = false
/** Settles what came in, as the hub's worker does, while it is told to. */
async function drain(): Promise<void> {
  while (isDraining) if ((await inboxDrain.run()) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

async function answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
  const url = new URL(request.url ?? '/', 'http://c')
  if (url.pathname === '/feed') return { status: 200, body: await feed(url.searchParams) }
  if (url.pathname.startsWith('/event/'))
    return { status: 200, body: (await rawEvent('ru', url.pathname.slice(7))) ?? 'null' }
  if (url.pathname.startsWith('/availability/')) return calendar(url.pathname.slice(14), url.searchParams)
  if (url.pathname === '/orders') return order(request)
  if (url.pathname === '/check-in') return scan(request)
  if (url.pathname === '/webhook') return webhook(request)
  if (url.pathname.startsWith('/drain/')) {
    isDraining = url.pathname === '/drain/on'
    drain().catch((error: Error) => process.stderr.write(`${error.stack}\n`))
  }
  return { status: 200, body: '{}' }
}

const server = createServer((request, response) => {
  answer(request)
    .then(({ status, body }) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body),
    )
    .catch((error: Error) => response.writeHead(500).end(error.message))
})
server.keepAliveTimeout = 65_000
server.listen(env.PORT, '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
