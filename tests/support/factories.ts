/** Makes real rows through the real code paths, with sensible defaults, for the integration tests. */
import { createHmac, randomUUID } from 'node:crypto'
import { getPayload, type Payload } from 'payload'
import { pool } from '#src/db/pool.ts'
import type { Role } from '#src/domain/actor.ts'
import { sha256Hex } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'
import { quickPassword, storedPassword } from './passwords.ts'

const key = Symbol.for('hub.tests.payload')
const holder = globalThis as { [key]?: Promise<Payload> }

/** The worker's one Payload, on the worker's database. Never destroyed in a file. */
export function testPayload(): Promise<Payload> {
  holder[key] ??= import('#payload-config').then(({ default: config }) => getPayload({ config, disableOnInit: true }))
  return holder[key]
}

let counter = 0
const next = (): string => `${Date.now().toString(36)}${process.pid.toString(36)}${(counter++).toString(36)}`

export type TestUser = { id: string; email: string; name: string; roles: Role[] }

/** A verified account; `password` is `student123` unless told. */
export async function createUser(
  options: Partial<TestUser> & { password?: string; verified?: boolean; data?: Record<string, unknown> } = {},
): Promise<TestUser> {
  const payload = await testPayload()
  const mark = next()
  const data = {
    name: options.name ?? `Студент ${mark}`,
    email: options.email ?? `s${mark}@stu.sdu.edu.kz`,
    password: quickPassword,
    roles: options.roles ?? (['student'] as Role[]),
    _verified: options.verified ?? true,
    ...options.data,
  }
  const user = await payload.create({
    collection: 'users',
    data: data as never,
    disableVerificationEmail: true,
    context: {},
  })
  const { hash, salt } = await storedPassword(options.password ?? 'student123')
  await pool.query('UPDATE users SET hash = $2, salt = $3 WHERE id = $1', [user.id, hash, salt])
  return { id: user.id, email: user.email, name: user.name, roles: data.roles }
}

export const createAdmin = (): Promise<TestUser> =>
  createUser({ name: 'Админ', roles: ['admin'], email: `a${next()}@sdu.edu.kz` })

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A session and its token, as signing in makes them; much cheaper than a password check. */
export async function signIn(user: { id: string; email: string }): Promise<string> {
  const sid = randomUUID()
  await pool.query(
    `INSERT INTO users_sessions (_order, _parent_id, id, created_at, expires_at)
     SELECT coalesce(max(_order), 0) + 1, $1, $2, now(), now() + interval '1 day' FROM users_sessions WHERE _parent_id = $1`,
    [user.id, sid],
  )
  const now = Math.floor(Date.now() / 1000)
  const head = encode({ alg: 'HS256', authVersion: 1, typ: 'JWT' })
  const body = encode({ id: user.id, collection: 'users', email: user.email, sid, iat: now, exp: now + 86_400 })
  const signature = createHmac('sha256', sha256Hex(env.PAYLOAD_SECRET).slice(0, 32))
    .update(`${head}.${body}`)
    .digest('base64url')
  return `${head}.${body}.${signature}`
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

export type TestClub = { id: string; slug: string }

export async function createClub(
  options: { head?: string; name?: string; data?: Record<string, unknown> } = {},
): Promise<TestClub> {
  const payload = await testPayload()
  const club = await payload.create({
    collection: 'clubs',
    data: {
      name: options.name ?? `Клуб ${next()}`,
      slug: `club-${next()}`,
      ...(options.head ? { head: options.head } : {}),
      ...options.data,
    } as never,
    context: {},
  })
  return { id: club.id, slug: club.slug as string }
}

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((weekday) => ({
  weekday,
  opens: '00:00',
  closes: '24:00',
}))

/** A hall by the hour that never closes. */
export async function createLocation(
  options: { name?: string; data?: Record<string, unknown> } = {},
): Promise<{ id: string; slug: string }> {
  const payload = await testPayload()
  const location = await payload.create({
    collection: 'locations',
    data: {
      name: options.name ?? `Зал ${next()}`,
      slug: `hall-${next()}`,
      kind: 'hall',
      capacityMax: 200,
      stepMinutes: 60,
      timeZone: 'Asia/Almaty',
      openingHours: everyDay,
      ...options.data,
    } as never,
    context: {},
  })
  return { id: location.id, slug: location.slug as string }
}

export type TestEvent = { id: string; slug: string; startsAt: Date; endsAt: Date; ticketType: string }

/** A published event a week ahead, two hours long, with its default ticket type. `price` in the minor unit. */
export async function createEvent(
  options: {
    club?: string
    organiser?: string
    location?: string
    price?: number
    capacity?: number
    startsAt?: Date
    endsAt?: Date
    status?: 'draft' | 'published' | 'cancelled'
    type?: 'club' | 'general'
    title?: string
    data?: Record<string, unknown>
  } = {},
): Promise<TestEvent> {
  const payload = await testPayload()
  const startsAt = options.startsAt ?? new Date(Date.now() + 7 * 86_400_000)
  const endsAt = options.endsAt ?? new Date(startsAt.getTime() + 2 * 3_600_000)
  const event = await payload.create({
    collection: 'events',
    data: {
      title: options.title ?? `Событие ${next()}`,
      slug: `event-${next()}`,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      timeZone: 'Asia/Almaty',
      status: options.status ?? 'published',
      type: options.type ?? 'general',
      price: options.price ?? 0,
      currency: 'KZT',
      maxAttendees: options.capacity ?? 50,
      ...(options.club ? { club: options.club } : {}),
      ...(options.organiser ? { organiser: options.organiser } : {}),
      ...(options.location ? { location: options.location } : {}),
      ...options.data,
    } as never,
    context: {},
  })
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM ticket_types WHERE event_id = $1 ORDER BY position LIMIT 1',
    [event.id],
  )
  return { id: event.id, slug: event.slug as string, startsAt, endsAt, ticketType: (rows[0] as { id: string }).id }
}

type CallOptions = {
  method?: string
  body?: unknown
  /** A body that is sent as it is, such as a form with a file. */
  raw?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
  token?: string
}

/** Payload's REST in process, custom endpoints included, as `/api/[...slug]` serves it. */
export async function rest(
  path: string,
  { method = 'GET', body, raw, headers = {}, token }: CallOptions = {},
): Promise<Response> {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('#payload-config')
  await testPayload()
  const request = new Request(`${env.PUBLIC_URL}/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-hub-ip': '127.0.0.1',
      ...(token ? bearer(token) : {}),
      ...headers,
    },
    ...(raw ? { body: raw } : {}),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return handleEndpoints({ config, request })
}

export type TestTicket = {
  id: string
  code: string
  event: string
  order: string
  holder: string | null
  version: number
}

/** A ticket in a given state with the order behind it, written directly: for tests of what comes after buying. */
export async function createTicket(
  event: Pick<TestEvent, 'id' | 'ticketType'>,
  buyer: { id: string; name: string },
  options: {
    status?: 'pending' | 'paid' | 'attended' | 'absent' | 'cancelled' | 'refunded'
    holder?: { id: string; name: string } | null
    version?: number
  } = {},
): Promise<TestTicket> {
  const status = options.status ?? 'paid'
  const holder = options.holder === undefined ? buyer : options.holder
  const ticket = {
    id: uuidv7(),
    code: typedCode(8),
    event: event.id,
    order: uuidv7(),
    holder: holder?.id ?? null,
    version: options.version ?? 1,
  }
  const orderStatus = status === 'pending' || status === 'cancelled' || status === 'refunded' ? status : 'paid'
  await pool.query(
    `INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, expires_at, paid_at, quantity)
     VALUES ($1, $2, $3, $4, $5::enum_orders_status, 0, 0, CASE WHEN $5 = 'pending' THEN now() + interval '15 minutes' END, CASE WHEN $5 = 'paid' THEN now() END, 1)`,
    [ticket.order, `T${typedCode(9)}`, buyer.id, event.id, orderStatus],
  )
  await pool.query(
    `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, holder_name, status, code, price, exclusive, purchased_at, version, club_id, organiser_id)
     SELECT $1, e.id, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7::enum_tickets_status, $8, 0, false, CASE WHEN $7 <> 'pending' THEN now() END, $9, e.club_id, e.organiser_id FROM events e WHERE e.id = $10`,
    [
      ticket.id,
      event.ticketType,
      ticket.order,
      buyer.id,
      ticket.holder,
      holder?.name ?? null,
      status,
      ticket.code,
      ticket.version,
      event.id,
    ],
  )
  return ticket
}

/** A right at one event's door. */
export async function grantDoor(
  event: Pick<TestEvent, 'id'>,
  user: { id: string },
  role: 'steward' | 'supervisor',
): Promise<string> {
  const payload = await testPayload()
  const grant = await payload.create({
    collection: 'event-grants',
    data: { event: event.id, user: user.id, role } as never,
    context: {},
  })
  return grant.id as string
}
