import { randomUUID } from 'node:crypto'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import { env } from '#src/lib/env.ts'
import { pluginEndpoints } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'
import {
  collectionExpectations,
  type Expectation,
  endpointExpectations,
  internalCollections,
  type Person,
  people,
} from '#tests/support/accessExpectations.ts'
import {
  createAdmin,
  createClub,
  createEvent,
  createLocation,
  createUser,
  rest,
  signIn,
  type TestUser,
  testPayload,
} from '#tests/support/factories.ts'

type Cast = Record<Exclude<Person, 'anonymous'>, TestUser>

const tokens = {} as Record<Person, string | undefined>
const users = {} as Cast
const samples: Record<string, string> = {}
/** What a person sends to create: enough to pass rules that look at the data. */
let createBody: Record<string, Record<string, unknown>> = {}

const insert = async (table: string, values: Record<string, unknown>): Promise<string> => {
  const id = randomUUID()
  const row: Record<string, unknown> = { id, ...values }
  const names = Object.keys(row)
  await pool.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  )
  return id
}

beforeAll(async () => {
  users.owner = await createUser()
  users.student = await createUser()
  users.head = await createUser()
  users.otherHead = await createUser()
  users.organiser = await createUser({ roles: ['student', 'organiser'] })
  users.admin = await createAdmin()
  for (const person of people) tokens[person] = person === 'anonymous' ? undefined : await signIn(users[person])

  const payload = await testPayload()
  const club = await createClub({ head: users.head.id })
  await createClub({ head: users.otherHead.id })
  const location = await createLocation()
  const event = await createEvent({ club: club.id, location: location.id, price: 50_000 })
  const dictionaries = await Promise.all(
    (['categories', 'genres', 'tags'] as const).map((collection) =>
      payload.create({ collection, data: { name: 'Слово', slug: `word-${collection}` }, context: {} }),
    ),
  )
  const owner = users.owner.id
  const order = await insert('orders', {
    number: 'A-1',
    buyer_id: owner,
    event_id: event.id,
    status: 'paid',
    total: 50_000,
    due_now: 50_000,
    currency: 'KZT',
  })
  const ticket = await insert('tickets', {
    event_id: event.id,
    ticket_type_id: event.ticketType,
    order_id: order,
    buyer_id: owner,
    holder_id: owner,
    status: 'paid',
    code: 'accesscode1',
    price: 50_000,
    currency: 'KZT',
    club_id: club.id,
  })
  const payment = await insert('payments', {
    order_id: order,
    buyer_id: owner,
    gateway: 'sandbox',
    mode: 'mock',
    status: 'captured',
    amount: 50_000,
    currency: 'KZT',
    captured: 50_000,
    refunded: 0,
    refund_reserved: 0,
  })
  const duty = await createEvent({ club: club.id, type: 'club' })
  const fact = await insert('domain_events', { name: 'order.paid', data: '{}' })
  const visit = await insert('bookings', {
    location_id: location.id,
    starts_at: '2030-02-01T10:00Z',
    ends_at: '2030-02-01T11:00Z',
    occupied_from: '2030-02-01T10:00Z',
    occupied_to: '2030-02-01T11:00Z',
    status: 'confirmed',
    kind: 'studio',
  })
  Object.assign(samples, {
    users: owner,
    media: await insert('media', {
      filename: `${randomUUID()}.webp`,
      mime_type: 'image/webp',
      private: true,
      owner_id: owner,
    }),
    clubs: club.id,
    'club-memberships': await insert('club_memberships', { user_id: owner, club_id: club.id, status: 'active' }),
    'club-subscriptions': await insert('club_subscriptions', { user_id: owner, club_id: club.id }),
    locations: location.id,
    bookings: await insert('bookings', {
      location_id: location.id,
      club_id: club.id,
      starts_at: '2030-01-01T10:00Z',
      ends_at: '2030-01-01T11:00Z',
      occupied_from: '2030-01-01T10:00Z',
      occupied_to: '2030-01-01T11:00Z',
      status: 'pending',
      kind: 'reservation',
    }),
    categories: dictionaries[0]?.id,
    genres: dictionaries[1]?.id,
    tags: dictionaries[2]?.id,
    events: event.id,
    'ticket-types': event.ticketType,
    'event-grants': await insert('event_grants', {
      event_id: event.id,
      user_id: owner,
      role: 'steward',
      club_id: club.id,
    }),
    orders: order,
    'order-lines': await insert('order_lines', {
      order_id: order,
      buyer_id: owner,
      kind: 'ticket',
      ticket_type_id: event.ticketType,
      title: 'Билет',
      quantity: 1,
      unit_price: 50_000,
      discount: 0,
      total: 50_000,
    }),
    tickets: ticket,
    attendances: await insert('attendances', {
      ticket_id: ticket,
      event_id: event.id,
      user_id: owner,
      checked_in_at: new Date(),
      club_id: club.id,
    }),
    scans: await insert('scans', {
      event_id: event.id,
      ticket_id: ticket,
      verdict: 'admitted',
      nonce: 'n1',
      by_id: users.head.id,
      club_id: club.id,
    }),
    payments: payment,
    refunds: await insert('refunds', {
      payment_id: payment,
      order_id: order,
      buyer_id: owner,
      amount: 100,
      currency: 'KZT',
      status: 'pending',
      key: 'access-refund',
    }),
    'gateway-inbox': await insert('gateway_inbox', {
      gateway: 'sandbox',
      event_key: 'access',
      trust: 'authentic',
      status: 'processed',
    }),
    reviews: await insert('reviews', {
      event_id: event.id,
      user_id: owner,
      rating: 5,
      status: 'pending',
      club_id: club.id,
    }),
    'bonus-transactions': await insert('bonus_transactions', {
      user_id: owner,
      points: 10,
      kind: 'attendance',
      reason: 'Посещение',
    }),
    'gpa-entries': await insert('gpa_entries', {
      user_id: owner,
      points: 10,
      kind: 'attended_general',
      reason: 'Посещение',
    }),
    badges: (await pool.query('SELECT id FROM badges ORDER BY slug LIMIT 1')).rows[0]?.id,
    excuses: await insert('excuses', { event_id: duty.id, user_id: owner, reason: 'Болею', status: 'requested' }),
    notifications: await insert('notifications', {
      user_id: owner,
      recipient: 'x@sdu.edu.kz',
      channel: 'email',
      type: 'test',
      subject: 'Тема',
      status: 'held',
      dedupe_key: 'access',
    }),
    'domain-events': fact,
    'event-deliveries': await insert('event_deliveries', { domain_event_id: fact, subscriber: 'test', status: 'done' }),
    'audit-log': await insert('audit_log', { action: 'test' }),
    'studio-halls': await insert('studio_halls', {
      location_id: (await createLocation({ data: { kind: 'studio' } })).id,
      price_per_hour: 800_000,
      currency: 'KZT',
    }),
    'studio-bookings': await insert('studio_bookings', {
      booking_id: visit,
      name: 'Гость',
      phone: '+7 701 000 00 00',
      email: 'guest@example.kz',
      user_id: owner,
      payment: 'full',
      total: 100,
      due_now: 100,
      currency: 'KZT',
    }),
  })
  createBody = {
    events: { club: club.id },
    bookings: { club: club.id },
    'club-memberships': { club: club.id },
    'ticket-types': { event: event.id },
    'event-grants': { event: event.id },
  }
}, 240_000)

const slugs = Object.keys(collectionExpectations)
/** Collections whose REST create is a declared endpoint. */
const replaced = new Set(
  endpoints
    .filter((endpoint) => endpoint.method === 'post' && !endpoint.takes)
    .map((endpoint) => endpoint.path.slice(1)),
)
const allowedTo = (slug: string, operation: keyof Expectation): Person[] =>
  (collectionExpectations[slug] as Expectation)[operation]

describe('the access table', () => {
  it('has a row for every collection', async () => {
    const payload = await testPayload()
    const known = new Set([...slugs, ...internalCollections])
    expect(Object.keys(payload.collections).filter((slug) => !known.has(slug))).toEqual([])
    expect(slugs.filter((slug) => !samples[slug])).toEqual([])
  })

  it('has a row for every custom endpoint, as declared', () => {
    const declared = Object.fromEntries(
      [...endpoints, ...pluginEndpoints(plugins)].map((endpoint) => [
        `${endpoint.method} ${endpoint.path}`,
        endpoint.access,
      ]),
    )
    expect(declared).toEqual(endpointExpectations)
  })
})

describe.each(slugs)('%s over REST', (slug) => {
  const path = (): string => `/${slug}/${samples[slug]}`

  it('is read by whom the table names', async () => {
    const readers: Person[] = []
    const listers: Person[] = []
    for (const person of people) {
      const token = tokens[person]
      const one = await rest(path(), token ? { token } : {})
      if (one.ok && ((await one.json()) as { id?: string }).id === samples[slug]) readers.push(person)
      else expect([401, 403, 404], `${person} reads ${slug}`).toContain(one.status)
      const list = await rest(`/${slug}?where[id][equals]=${samples[slug]}&depth=0`, token ? { token } : {})
      if (list.ok && ((await list.json()) as { docs: unknown[] }).docs.length === 1) listers.push(person)
    }
    expect({ readers, listers }).toEqual({ readers: allowedTo(slug, 'read'), listers: allowedTo(slug, 'read') })
  })

  it('is created by whom the table names', async () => {
    const creators: Person[] = []
    for (const person of people) {
      const token = tokens[person]
      const { rows: before } = await pool.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${slug.replaceAll('-', '_')}`,
      )
      // Where a declared endpoint stands in front of Payload's own create, the endpoint's row decides who passes; here nobody makes a row.
      const answer = await rest(`/${slug}`, {
        method: 'POST',
        body: createBody[slug] ?? {},
        ...(token ? { token } : {}),
      })
      if (replaced.has(slug)) continue
      if (answer.status !== 401 && answer.status !== 403 && answer.status !== 404) creators.push(person)
      else {
        const { rows: after } = await pool.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${slug.replaceAll('-', '_')}`,
        )
        expect(after[0]?.n, `${person} made a row of ${slug}`).toBe(before[0]?.n)
      }
      expect(answer.status, `${person} creates ${slug}`).toBeLessThan(500)
    }
    expect(creators).toEqual(replaced.has(slug) ? [] : allowedTo(slug, 'create'))
  })

  it('is changed by whom the table names', async () => {
    const editors: Person[] = []
    for (const person of people) {
      const token = tokens[person]
      const answer = await rest(path(), { method: 'PATCH', body: {}, ...(token ? { token } : {}) })
      if (answer.ok) editors.push(person)
      else expect([401, 403, 404], `${person} changes ${slug}: ${answer.status}`).toContain(answer.status)
    }
    expect(editors).toEqual(allowedTo(slug, 'update'))
  })

  it('is deleted by nobody else than the table names', async () => {
    for (const person of people.filter((one) => !allowedTo(slug, 'delete').includes(one))) {
      const token = tokens[person]
      const answer = await rest(path(), { method: 'DELETE', ...(token ? { token } : {}) })
      expect([401, 403, 404], `${person} deletes ${slug}: ${answer.status}`).toContain(answer.status)
    }
    const { rows } = await pool.query(`SELECT 1 FROM ${slug.replaceAll('-', '_')} WHERE id = $1`, [samples[slug]])
    expect(rows).toHaveLength(1)
  })
})

describe.each(slugs)('%s over the Local API', (slug) => {
  it('obeys the same rules', async () => {
    const payload = await testPayload()
    const readers: Person[] = []
    for (const person of people) {
      const user =
        person === 'anonymous'
          ? null
          : await payload.findByID({ collection: 'users', id: users[person].id, depth: 0, context: {} })
      const { docs } = await payload
        .find({
          collection: slug as 'users',
          where: { id: { equals: samples[slug] as string } },
          depth: 0,
          overrideAccess: false,
          user: user ? { ...user, collection: 'users' } : null,
          context: {},
        })
        .catch(() => ({ docs: [] }))
      if (docs.length === 1) readers.push(person)
    }
    expect(readers).toEqual(allowedTo(slug, 'read'))
  })
})

describe('GraphQL', () => {
  const post = async (
    query: string,
    token: string | undefined,
  ): Promise<{ data?: Record<string, { docs?: unknown[] } | null> }> => {
    const { default: config } = await import('#payload-config')
    const answer = await GRAPHQL_POST(config)(
      new Request(`${env.PUBLIC_URL}/api/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query }),
      }),
    )
    return (await answer.json()) as { data?: Record<string, { docs?: unknown[] } | null> }
  }

  it.each(slugs)('%s obeys the same rules', async (slug) => {
    await testPayload()
    const field = await graphQLField(slug)
    const readers: Person[] = []
    for (const person of people) {
      const { data } = await post(
        `{ found: ${field}(where: { id: { equals: "${samples[slug]}" } }) { docs { id } } }`,
        tokens[person],
      )
      if (data?.found?.docs?.length === 1) readers.push(person)
    }
    expect(readers).toEqual(allowedTo(slug, 'read'))
  })

  const graphQLField = async (slug: string): Promise<string> => {
    const { data } = (await post('{ __schema { queryType { fields { name } } } }', tokens.admin)) as unknown as {
      data: { __schema: { queryType: { fields: { name: string }[] } } }
    }
    const wanted = slug.replaceAll('-', '').toLowerCase()
    const names = data.__schema.queryType.fields
      .map((field) => field.name)
      .filter((name) => !name.startsWith('count') && !name.startsWith('docAccess'))
    const found = [`all${wanted}`, `${wanted}s`, `${wanted}es`, wanted]
      .map((form) => names.find((name) => name.toLowerCase() === form))
      .find(Boolean)
    if (!found) throw new Error(`No GraphQL query for ${slug}`)
    return found
  }
})

describe('custom endpoints', () => {
  const all = [...endpoints, ...pluginEndpoints(plugins)].map(
    (endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const,
  )
  it.each(all)('%s lets in whom it says', async (_name, endpoint) => {
    const call = async (person: Person): Promise<number> => {
      const token = tokens[person]
      const method = endpoint.method.toUpperCase()
      const request = new Request(`${env.PUBLIC_URL}/api${endpoint.path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          'x-hub-ip': '127.0.0.1',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{"never":"valid"}' }),
      })
      const params = Object.fromEntries(
        [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, 'nothing-here']),
      )
      const payload = await testPayload()
      const { createLocalReq } = await import('payload')
      const answer = await runEndpoint(endpoint, request, { params, payloadRequest: () => createLocalReq({}, payload) })
      return answer.status
    }
    const [anonymous, student, head] = [await call('anonymous'), await call('student'), await call('head')]
    expect(Math.max(anonymous, student, head)).toBeLessThan(endpoint.path === '/health' ? 504 : 500)
    if (endpoint.access === 'internal') expect([anonymous, student, head]).toEqual([404, 404, 404])
    if (endpoint.access === 'signedIn' || endpoint.access === 'staff' || endpoint.access === 'admin')
      expect(anonymous).toBe(401)
    if (endpoint.access === 'staff' || endpoint.access === 'admin') expect(student).toBe(403)
    if (endpoint.access === 'admin') expect(head).toBe(403)
  })
})
