import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import { env } from '#src/lib/env.ts'
import { expireHolds } from '#src/services/orders/expireHolds.ts'
import { ownPool, withOwnDatabase } from '#tests/support/database.ts'
import { createClub, createEvent, rest } from '#tests/support/factories.ts'
import {
  type Answer,
  type Buyer,
  booksOf,
  buy,
  type Checkout,
  call,
  createBuyer,
  createBuyers,
  endHold,
  type HotServer,
  seatsOf,
  startHotServer,
} from '#tests/support/sales.ts'

let server: HotServer
beforeAll(async () => {
  server = await startHotServer()
})
afterAll(() => server.close())

const countBy = (answers: Answer<Checkout>[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const key = body?.error ? `${status} ${body.error.code}` : String(status)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const typeSql = async (id: string, change: string): Promise<void> => {
  await pool.query(`UPDATE ticket_types SET ${change} WHERE id = $1`, [id])
}

describe('the last places', () => {
  it('20 places and 120 buyers at once over HTTP: 20 tickets, everybody else is told sold out', async () => {
    const { ticketType } = await createEvent({ capacity: 20 })
    const buyers = await createBuyers(120)
    const answers = await Promise.all(buyers.map((buyer) => buy(server, buyer, ticketType)))
    expect(countBy(answers)).toEqual({ 201: 20, '409 sold_out': 100 })
    expect(await seatsOf(ticketType)).toEqual({ active: 20, taken: 20, capacity: 20 })
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.body.error).toMatchObject({ code: 'sold_out', details: { left: 0, next: 'join_waitlist' } })
  })

  it('the same with paid places, in baskets of two: 10 orders held', async () => {
    const { ticketType } = await createEvent({ capacity: 20, price: 50_000 })
    const buyers = await createBuyers(60)
    const answers = await Promise.all(buyers.map((buyer) => buy(server, buyer, ticketType, { quantity: 2 })))
    expect(countBy(answers)).toEqual({ 201: 10, '409 sold_out': 50 })
    expect(await seatsOf(ticketType)).toMatchObject({ active: 20, taken: 20 })
  })

  it('is told what is left', async () => {
    const { ticketType } = await createEvent({ capacity: 3, price: 50_000 })
    const answer = await buy(server, await createBuyer(), ticketType, { quantity: 4 })
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 'not_enough_seats', details: { left: 3, next: 'join_waitlist' } } },
    })
  })
})

/** Places orders of many buyers straight through the function, on a database of its own. */
async function rush(url: string, damage: string): Promise<{ placed: number; active: number; capacity: number }> {
  const own = ownPool(url, 20)
  try {
    await own.query(damage)
    const event = crypto.randomUUID()
    const type = crypto.randomUUID()
    await own.query(
      `INSERT INTO events (id, slug, starts_at, ends_at, time_zone, status, type, price, currency, max_attendees) VALUES ($1, 'rush', now() + interval '1 day', now() + interval '2 days', 'UTC', 'published', 'general', 0, 'KZT', 20)`,
      [event],
    )
    await own.query(
      "INSERT INTO ticket_types (id, event_id, price, currency, capacity, taken, per_person_limit, per_order_limit, audience, visibility) VALUES ($1, $2, 0, 'KZT', 20, 0, 1, 1, 'everyone', 'public')",
      [type, event],
    )
    const { rows: people } = await own.query<{ id: string }>(
      "INSERT INTO users (id, name, email, bonus_balance) SELECT gen_random_uuid(), 'x', 'x' || n || '@sdu.edu.kz', 0 FROM generate_series(1, 120) n RETURNING id",
    )
    const place = (buyer: string, index: number): Promise<pg.QueryResult<{ result: { placed?: unknown } }>> =>
      own.query('SELECT place_order($1) AS result', [
        JSON.stringify({
          order: crypto.randomUUID(),
          number: `R${index}`,
          buyer,
          buyerName: 'x',
          event,
          currency: 'KZT',
          holdSeconds: 900,
          idempotencyKey: null,
          locale: 'ru',
          payment: null,
          lines: [
            {
              id: crypto.randomUUID(),
              ticketType: type,
              title: 'x',
              quantity: 1,
              unitPrice: 0,
              tickets: [{ id: crypto.randomUUID(), code: `rush${index}`, claim: `claim${index}` }],
            },
          ],
        }),
      ])
    const results = await Promise.allSettled(people.map(({ id }, index) => place(id, index)))
    const placed = results.filter(
      (result) => result.status === 'fulfilled' && result.value.rows[0]?.result.placed,
    ).length
    const { rows } = await own.query<{ active: number }>(
      "SELECT count(*)::int AS active FROM tickets WHERE ticket_type_id = $1 AND status = 'paid'",
      [type],
    )
    return { placed, active: rows[0]?.active ?? 0, capacity: 20 }
  } finally {
    await own.end()
  }
}

describe('control: each guard alone keeps the places, without both they are oversold', () => {
  const noConstraint = 'ALTER TABLE ticket_types DROP CONSTRAINT ticket_types_taken_within_capacity;'
  /** The function without its claim condition and without the lock that makes the condition true. */
  const noCondition = `DO $do$ DECLARE body text := pg_get_functiondef('place_order(jsonb)'::regprocedure); BEGIN
    EXECUTE replace(replace(body, 'v_line.taken + v_line.wanted > v_line.capacity', 'false'), 'v_short := FOUND;', 'v_short := false;');
  END $do$;`

  it('the constraint alone', async () => {
    await withOwnDatabase('rush_a', async (url) =>
      expect(await rush(url, noCondition)).toEqual({ placed: 20, active: 20, capacity: 20 }),
    )
  })
  it('the condition alone', async () => {
    await withOwnDatabase('rush_b', async (url) =>
      expect(await rush(url, noConstraint)).toEqual({ placed: 20, active: 20, capacity: 20 }),
    )
  })
  it('neither: oversold', async () => {
    await withOwnDatabase('rush_c', async (url) =>
      expect((await rush(url, noConstraint + noCondition)).active).toBeGreaterThan(20),
    )
  })
})

describe('one order', () => {
  it('of a double click, free: one ticket, the other click is told', async () => {
    const { ticketType } = await createEvent({ capacity: 5 })
    const buyer = await createBuyer()
    const answers = await Promise.all(Array.from({ length: 6 }, () => buy(server, buyer, ticketType)))
    expect(countBy(answers)).toEqual({ 201: 1, '409 already_have_ticket': 5 })
    expect(await seatsOf(ticketType)).toMatchObject({ active: 1, taken: 1 })
  })

  it('of a double click with a key: the same order, 201 once and then 200', async () => {
    const { ticketType } = await createEvent({ capacity: 5 })
    const buyer = await createBuyer()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => buy(server, buyer, ticketType, { idempotencyKey: 'tap-1' })),
    )
    expect(countBy(answers)).toEqual({ 200: 5, 201: 1 })
    expect(new Set(answers.map(({ body }) => body.order.id)).size).toBe(1)
    const header = await call<Checkout>(server, 'POST', '/orders', {
      token: buyer.token,
      headers: { 'idempotency-key': 'tap-1' },
      body: { lines: [{ ticketType, quantity: 1 }] },
    })
    expect([header.status, header.body.order.id]).toEqual([200, answers[0]?.body.order.id])
  })

  it('of a paid double click, two tabs and the back button: one order, one payment, one page', async () => {
    const { ticketType } = await createEvent({ capacity: 50, price: 50_000 })
    const buyer = await createBuyer()
    const answers = await Promise.all(Array.from({ length: 6 }, () => buy(server, buyer, ticketType, { quantity: 2 })))
    const again = await buy(server, buyer, ticketType, { quantity: 2 })
    expect(countBy([...answers, again])).toEqual({ 200: 6, 201: 1 })
    expect(
      new Set([...answers, again].map(({ body }) => `${body.order.id} ${body.payment?.id} ${body.payment?.url}`)).size,
    ).toBe(1)
    const { rows } = await pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM sandbox_sessions WHERE reference = $1',
      [again.body.payment?.id],
    )
    expect(rows[0]?.n).toBe(1)
    expect(await seatsOf(ticketType)).toMatchObject({ active: 2 })
  })

  it('keys of two people do not meet', async () => {
    const { ticketType } = await createEvent({ capacity: 5 })
    const [first, second] = (await createBuyers(2)) as [Buyer, Buyer]
    const one = await buy(server, first, ticketType, { idempotencyKey: 'same' })
    const two = await buy(server, second, ticketType, { idempotencyKey: 'same' })
    expect([one.status, two.status]).toEqual([201, 201])
    expect(one.body.order.id).not.toBe(two.body.order.id)
  })
})

describe('a hold beyond its deadline', () => {
  it('gives its places to the next buyer in the same request, with no sweeper', async () => {
    const { ticketType } = await createEvent({ capacity: 2, price: 50_000 })
    const [first, second, third] = (await createBuyers(3)) as [Buyer, Buyer, Buyer]
    const held = await buy(server, first, ticketType, { quantity: 2 })
    expect((await buy(server, second, ticketType)).body.error?.code).toBe('sold_out')
    await endHold(held.body.order.id)
    const answers = await Promise.all([
      buy(server, second, ticketType, { quantity: 2 }),
      buy(server, third, ticketType, { quantity: 2 }),
    ])
    expect(countBy(answers)).toEqual({ 201: 1, '409 sold_out': 1 })
    expect(await booksOf(held.body.order.id)).toMatchObject({
      order: 'expired',
      tickets: ['cancelled', 'cancelled'],
      facts: { 'order.expired': 1 },
    })
    expect(await seatsOf(ticketType)).toEqual({ active: 2, taken: 2, capacity: 2 })
  })

  it('does not stand in the way of its own buyer', async () => {
    const { ticketType } = await createEvent({ capacity: 10, price: 50_000 })
    await typeSql(ticketType, 'per_person_limit = 1, per_order_limit = 1')
    const buyer = await createBuyer()
    const held = await buy(server, buyer, ticketType)
    await endHold(held.body.order.id)
    const again = await buy(server, buyer, ticketType)
    expect(again.status).toBe(201)
    expect(again.body.order.id).not.toBe(held.body.order.id)
    expect(await seatsOf(ticketType)).toMatchObject({ active: 1, taken: 1 })
  })

  it('is swept with its fact told once, whoever sweeps', async () => {
    const { ticketType } = await createEvent({ capacity: 30, price: 50_000 })
    const buyers = await createBuyers(8)
    const orders = await Promise.all(buyers.map((buyer) => buy(server, buyer, ticketType)))
    for (const { body } of orders) await endHold(body.order.id)
    await Promise.all([expireHolds.run(), expireHolds.run(), expireHolds.run()])
    for (const { body } of orders)
      expect(await booksOf(body.order.id)).toMatchObject({
        order: 'expired',
        tickets: ['cancelled'],
        facts: { 'order.placed': 1, 'order.expired': 1 },
      })
    expect(await seatsOf(ticketType)).toMatchObject({ active: 0, taken: 0 })
  })

  it('of several ticket types is freed without deadlock while both are bought', async () => {
    const { id: event, ticketType } = await createEvent({ capacity: 4, price: 50_000 })
    const other = crypto.randomUUID()
    await pool.query(
      `INSERT INTO ticket_types (id, event_id, price, currency, capacity, taken, per_person_limit, per_order_limit, audience, visibility, position, live)
       VALUES ($1, $2, 70000, 'KZT', 4, 0, 4, 4, 'everyone', 'public', 2, true)`,
      [other, event],
    )
    const holders = await createBuyers(4)
    for (const [index, buyer] of holders.entries()) {
      const lines = [
        { ticketType, quantity: 1 },
        { ticketType: other, quantity: 1 },
      ]
      const held = await call<Checkout>(server, 'POST', '/checkout', {
        token: buyer.token,
        body: { lines: index % 2 ? lines : lines.reverse() },
      })
      expect([held.status, held.body.order.total]).toEqual([201, 120_000])
      await endHold(held.body.order.id)
    }
    const buyers = await createBuyers(24)
    const answers = await Promise.all(buyers.map((buyer, index) => buy(server, buyer, index % 2 ? ticketType : other)))
    expect(countBy(answers)).toEqual({ 201: 8, '409 sold_out': 16 })
    expect([await seatsOf(ticketType), await seatsOf(other)]).toMatchObject([
      { active: 4, taken: 4 },
      { active: 4, taken: 4 },
    ])
  })
})

describe('refusals', () => {
  const past = new Date(Date.now() - 86_400_000)
  it.each([
    ['sales_not_started', "sales_start = now() + interval '1 hour'"],
    ['sales_ended', "sales_end = now() - interval '1 hour'"],
    ['access_code_required', "visibility = 'code', access_code = 'friends'"],
    ['club_heads_only', "audience = 'club_head'"],
    ['domain_only', "audience = 'domain', audience_domain = 'gov.kz'"],
    ['per_order_limit', 'per_order_limit = 1, per_person_limit = 1'],
  ])('%s', async (code, change) => {
    const { ticketType } = await createEvent({ capacity: 10 })
    await typeSql(ticketType, change)
    const answer = await buy(server, await createBuyer(), ticketType, { quantity: 2 })
    expect([answer.status, answer.body.error?.code]).toEqual([409, code])
    expect(await seatsOf(ticketType)).toMatchObject({ active: 0 })
  })

  it('members_only names the club to join; a member gets in', async () => {
    const club = await createClub()
    const { ticketType } = await createEvent({ club: club.id, type: 'club' })
    const buyer = await createBuyer()
    expect((await buy(server, buyer, ticketType)).body.error).toMatchObject({
      code: 'members_only',
      details: { club: club.slug, next: 'join_club' },
    })
    await pool.query(
      "INSERT INTO club_memberships (id, user_id, club_id, status) VALUES (gen_random_uuid(), $1, $2, 'active')",
      [buyer.id, club.id],
    )
    expect((await buy(server, buyer, ticketType)).status).toBe(201)
  })

  it.each([
    ['a draft', { status: 'draft' as const }],
    ['a cancelled event', { status: 'cancelled' as const }],
    ['an event that is over', { startsAt: past, endsAt: new Date(past.getTime() + 3_600_000) }],
  ])('%s is not on sale', async (_name, options) => {
    const { ticketType } = await createEvent(options)
    expect((await buy(server, await createBuyer(), ticketType)).body.error?.code).toBe('event_not_on_sale')
  })

  it('tickets of two events are two orders', async () => {
    const [one, two] = [await createEvent(), await createEvent()]
    const buyer = await createBuyer()
    const answer = await call<Checkout>(server, 'POST', '/checkout', {
      token: buyer.token,
      body: {
        lines: [
          { ticketType: one.ticketType, quantity: 1 },
          { ticketType: two.ticketType, quantity: 1 },
        ],
      },
    })
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'one_event_per_order'])
  })

  it('the limit per person counts earlier orders', async () => {
    const { ticketType } = await createEvent({ capacity: 20 })
    await typeSql(ticketType, 'per_person_limit = 3, per_order_limit = 3')
    const buyer = await createBuyer()
    expect((await buy(server, buyer, ticketType, { quantity: 2 })).status).toBe(201)
    const answers = await Promise.all([
      buy(server, buyer, ticketType, { quantity: 2 }),
      buy(server, buyer, ticketType, { quantity: 2 }),
    ])
    expect(countBy(answers)).toEqual({ '409 per_person_limit': 2 })
    expect((await buy(server, buyer, ticketType)).status).toBe(201)
  })

  it('an unknown gateway is named', async () => {
    const { ticketType } = await createEvent({ price: 50_000 })
    const answer = await buy(server, await createBuyer(), ticketType, { gateway: 'kaspi' })
    expect([answer.status, answer.body.error?.code]).toEqual([409, 'gateway_unknown'])
  })

  it('an anonymous caller signs in first', async () => {
    const { ticketType } = await createEvent()
    expect(await call(server, 'POST', '/checkout', { body: { lines: [{ ticketType, quantity: 1 }] } })).toMatchObject({
      status: 401,
      body: { error: { code: 'sign_in_required' } },
    })
  })

  it.each([
    ['{}'],
    ['[]'],
    ['null'],
    ['{"lines":[]}'],
    ['{"lines":[{"ticketType":"x","quantity":1}]}'],
    ['{"lines":[{"ticketType":"00000000-0000-0000-0000-000000000000","quantity":0}]}'],
    ['{"lines":[{"ticketType":"00000000-0000-0000-0000-000000000000","quantity":1.5}]}'],
    ['{"lines":[{"ticketType":"00000000-0000-0000-0000-000000000000","quantity":1e9}]}'],
    ['{"lines":[{"ticketType":"00000000-0000-0000-0000-000000000000","quantity":1}],"idempotencyKey":"\\u0000"}'],
    ['{"lines":"x"'],
    ['{"lines":[{"ticketType":"00000000-0000-0000-0000-000000000000","quantity":1}],"accessCode":"\\ud800"}'],
  ])('%s is refused civilly', async (body) => {
    const buyer = await createBuyer()
    const answer = await call(server, 'POST', '/checkout', { token: buyer.token, body })
    expect([400, 409]).toContain(answer.status)
    expect(answer.body).toHaveProperty('error.code')
  })
})

describe('the buyer and his guests', () => {
  it('holds one ticket of several; the others are claimed by link', async () => {
    const { ticketType } = await createEvent({ capacity: 10 })
    await typeSql(ticketType, 'per_person_limit = 4, per_order_limit = 4')
    const [buyer, friend] = (await createBuyers(2)) as [Buyer, Buyer]
    const { body } = await buy(server, buyer, ticketType, { quantity: 3 })
    expect(body.tickets.map(({ isMine, claimUrl }) => [isMine, claimUrl !== null]).sort()).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ])
    const links = body.tickets.flatMap(({ claimUrl }) =>
      claimUrl ? [new URL(claimUrl).pathname.split('/').pop() as string] : [],
    )
    const [first = '', second = ''] = links
    const named = await call(server, 'POST', '/tickets/claim', { body: { token: first, name: 'Айгерим' } })
    expect(named).toMatchObject({ status: 200, body: { holderName: 'Айгерим', claimedBy: 'name' } })
    expect(await call(server, 'POST', '/tickets/claim', { token: friend.token, body: { token: first } })).toMatchObject(
      { status: 200, body: { claimedBy: 'account' } },
    )
    expect(
      await call(server, 'POST', '/tickets/claim', { token: friend.token, body: { token: second } }),
    ).toMatchObject({ status: 409, body: { error: { code: 'already_have_ticket' } } })
    expect(await call(server, 'POST', '/tickets/claim', { body: { token: first, name: 'Ещё кто-то' } })).toMatchObject({
      status: 404,
      body: { error: { code: 'invalid_token' } },
    })
    const { rows } = await pool.query<{ holder: string; version: number }>(
      'SELECT holder_id AS holder, version::int AS version FROM tickets WHERE order_id = $1 AND holder_id = $2',
      [body.order.id, friend.id],
    )
    expect(rows).toEqual([{ holder: friend.id, version: 3 }])
  })

  it('one link claimed by many at once has one holder', async () => {
    const { ticketType } = await createEvent({ capacity: 10 })
    await typeSql(ticketType, 'per_person_limit = 4, per_order_limit = 4')
    const [buyer, ...friends] = (await createBuyers(9)) as [Buyer, ...Buyer[]]
    const { body } = await buy(server, buyer, ticketType, { quantity: 2 })
    const token = body.tickets.map(({ claimUrl }) => claimUrl?.split('/').pop()).find(Boolean)
    const answers = await Promise.all(
      friends.map((friend) => call(server, 'POST', '/tickets/claim', { token: friend.token, body: { token } })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404, 404, 404])
  })
})

describe('own orders and tickets', () => {
  it('are shown to their owner only', async () => {
    const { ticketType } = await createEvent()
    const [buyer, stranger] = (await createBuyers(2)) as [Buyer, Buyer]
    const { body } = await buy(server, buyer, ticketType)
    const path = `/orders/${body.order.id}`
    expect((await call(server, 'GET', path, { token: buyer.token })).body).toMatchObject({
      id: body.order.id,
      status: 'paid',
      tickets: [{ isMine: true, status: 'paid' }],
      payment: null,
    })
    expect((await call(server, 'GET', path, { token: stranger.token })).status).toBe(404)
    expect((await call(server, 'GET', '/orders/nothing-here', { token: buyer.token })).status).toBe(404)
    expect((await call(server, 'GET', path)).status).toBe(401)
    expect(
      (await call<{ items: unknown[] }>(server, 'GET', '/me/tickets', { token: buyer.token })).body.items,
    ).toHaveLength(1)
    expect(
      (await call<{ items: unknown[] }>(server, 'GET', '/me/tickets', { token: stranger.token })).body.items,
    ).toHaveLength(0)
  })

  it('GET /api/tickets of Payload answers a student his own tickets', async () => {
    const { ticketType } = await createEvent()
    const [buyer, stranger] = (await createBuyers(2)) as [Buyer, Buyer]
    const { body } = await buy(server, buyer, ticketType)
    const docs = async (token: string): Promise<string[]> =>
      ((await (await rest('/tickets?depth=0', { token })).json()) as { docs: { id: string }[] }).docs.map(
        ({ id }) => id,
      )
    expect(await docs(buyer.token)).toEqual([body.tickets[0]?.id])
    expect(await docs(stranger.token)).toEqual([])
  })

  it('POST /api/orders is ours in Payload too, and GET /api/orders stays Payload’s', async () => {
    const { ticketType } = await createEvent()
    const buyer = await createBuyer()
    const placed = await rest('/orders', {
      method: 'POST',
      token: buyer.token,
      body: { lines: [{ ticketType, quantity: 1 }] },
    })
    expect(placed.status).toBe(201)
    const { order } = (await placed.json()) as Checkout
    const read = (await (await rest(`/orders/${order.id}`, { token: buyer.token })).json()) as {
      id: string
      tickets: unknown[]
    }
    expect([read.id, read.tickets.length]).toEqual([order.id, 1])
    const list = (await (await rest('/orders', { token: buyer.token })).json()) as { docs: { id: string }[] }
    expect(list.docs.map(({ id }) => id)).toEqual([order.id])
  })

  it('both mounts answer alike', async () => {
    const { ticketType } = await createEvent({ price: 50_000, capacity: 1 })
    const buyer = await createBuyer()
    await buy(server, await createBuyer(), ticketType)
    const hot = await buy(server, buyer, ticketType)
    const checkout = endpoints.find(({ path, method }) => path === '/checkout' && method === 'post')
    const inPayload = await rest('/checkout', {
      method: 'POST',
      token: buyer.token,
      body: { lines: [{ ticketType, quantity: 1 }] },
    })
    expect(
      checkout &&
        (
          await runEndpoint(checkout, new Request(`${env.PUBLIC_URL}/api/checkout`, { method: 'POST' }), {
            payloadRequest: async () => ({}) as never,
          })
        ).status,
    ).toBe(401)
    expect({ status: inPayload.status, body: await inPayload.json() }).toEqual({ status: hot.status, body: hot.body })
  })
})

describe('cancelling', () => {
  it('frees the places of an unpaid order at once, twice is once', async () => {
    const { ticketType } = await createEvent({ capacity: 2, price: 50_000 })
    const [buyer, other] = (await createBuyers(2)) as [Buyer, Buyer]
    const { body } = await buy(server, buyer, ticketType, { quantity: 2 })
    const path = `/orders/${body.order.id}/cancel`
    expect((await call(server, 'POST', path, { token: other.token })).status).toBe(404)
    const answers = await Promise.all([1, 2, 3].map(() => call(server, 'POST', path, { token: buyer.token })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await booksOf(body.order.id)).toMatchObject({
      order: 'cancelled',
      tickets: ['cancelled', 'cancelled'],
      facts: { 'order.cancelled': 1 },
    })
    expect((await buy(server, other, ticketType, { quantity: 2 })).status).toBe(201)
  })

  it('gives a free ticket back, with its fact', async () => {
    const { ticketType } = await createEvent({ capacity: 1 })
    const [buyer, other] = (await createBuyers(2)) as [Buyer, Buyer]
    const { body } = await buy(server, buyer, ticketType)
    const path = `/tickets/${body.tickets[0]?.id}/cancel`
    expect((await call(server, 'POST', path, { token: other.token })).status).toBe(404)
    expect(await call(server, 'POST', path, { token: buyer.token })).toMatchObject({ status: 200, body: { refund: 0 } })
    expect(await booksOf(body.order.id)).toMatchObject({
      order: 'cancelled',
      tickets: ['cancelled'],
      facts: { 'ticket.cancelled': 1 },
    })
    expect((await buy(server, other, ticketType)).status).toBe(201)
  })

  it('is over when the event has begun', async () => {
    const { id, ticketType } = await createEvent()
    const buyer = await createBuyer()
    const { body } = await buy(server, buyer, ticketType)
    await pool.query("UPDATE events SET starts_at = now() - interval '1 minute' WHERE id = $1", [id])
    expect(
      (await call(server, 'POST', `/tickets/${body.tickets[0]?.id}/cancel`, { token: buyer.token })).body,
    ).toMatchObject({ error: { code: 'ticket_not_cancellable' } })
    expect((await call(server, 'POST', `/orders/${body.order.id}/cancel`, { token: buyer.token })).body).toMatchObject({
      error: { code: 'order_not_cancellable' },
    })
  })
})
