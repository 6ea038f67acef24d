import { createHmac } from 'node:crypto'
import type { Client } from 'pg'
import { sha256Hex } from '#src/lib/crypto.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type Person = { id: string; headers: Record<string, string> }

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A session token as signing in makes it. */
function tokenFor(secret: string, id: string, sid: string): string {
  const now = Math.floor(Date.now() / 1000)
  const unsigned = `${encode({ alg: 'HS256', authVersion: 1, typ: 'JWT' })}.${encode({ id, collection: 'users', email: `${id}@stu.sdu.edu.kz`, sid, iat: now, exp: now + 86_400 })}`
  return `${unsigned}.${createHmac('sha256', sha256Hex(secret).slice(0, 32)).update(unsigned).digest('base64url')}`
}

/** Makes signed-in accounts with the given role. */
export async function makePeople(
  client: Client,
  count: number,
  secret: string,
  role: 'student' | 'club_head' | 'admin' = 'student',
): Promise<Person[]> {
  const people = Array.from({ length: count }, () => ({ id: uuidv7(), sid: crypto.randomUUID() }))
  const ids = people.map(({ id }) => id)
  await client.query(
    `INSERT INTO users (id, name, email, _verified, locale, bonus_balance) SELECT id, 'Студент', id || '@stu.sdu.edu.kz', true, 'ru', 0 FROM unnest($1::uuid[]) id`,
    [ids],
  )
  await client.query(
    `INSERT INTO users_roles ("order", parent_id, value, id) SELECT 1, id, $2::enum_users_roles, hub_uuid() FROM unnest($1::uuid[]) id`,
    [ids, role],
  )
  await client.query(
    `INSERT INTO users_sessions (_order, _parent_id, id, created_at, expires_at) SELECT 1, u, s, now(), now() + interval '1 day' FROM unnest($1::uuid[], $2::text[]) x(u, s)`,
    [ids, people.map(({ sid }) => sid)],
  )
  return people.map(({ id, sid }) => ({
    id,
    headers: { authorization: `Bearer ${tokenFor(secret, id, sid)}`, 'content-type': 'application/json' },
  }))
}

export type BenchEvent = { id: string; ticketType: string }

/** Makes published events that begin in an hour, each with one ticket type. */
export async function makeEvents(
  client: Client,
  count: number,
  { capacity, price }: { capacity: number; price: number },
): Promise<BenchEvent[]> {
  const events = Array.from({ length: count }, () => ({ id: uuidv7(), ticketType: uuidv7() }))
  const columns = [events.map(({ id }) => id), events.map(({ ticketType }) => ticketType)]
  await client.query(
    `INSERT INTO events (id, slug, status, type, starts_at, ends_at, time_zone, price, currency, max_attendees, one_ticket_per_person, doors_open_minutes, sequence, rating_count)
     SELECT id, 'rush-' || id, 'published', 'general', now() + interval '1 hour', now() + interval '3 hours', 'Asia/Almaty', $2, 'KZT', $3, true, 120, 0, 0 FROM unnest($1::uuid[]) id`,
    [columns[0], price, capacity],
  )
  await client.query(
    `INSERT INTO events_locales (title, _locale, _parent_id) SELECT 'Ажиотаж', 'ru', id FROM unnest($1::uuid[]) id`,
    [columns[0]],
  )
  await client.query(
    `INSERT INTO ticket_types (id, event_id, price, currency, capacity, taken, per_person_limit, per_order_limit, audience, visibility, position, is_default, live)
     SELECT t, e, $3, 'KZT', $4, 0, 1, 1, 'everyone', 'public', 1, true, true FROM unnest($1::uuid[], $2::uuid[]) x(e, t)`,
    [...columns, price, capacity],
  )
  await client.query(
    `INSERT INTO ticket_types_locales (name, _locale, _parent_id) SELECT 'Билет', 'ru', id FROM unnest($1::uuid[]) id`,
    [columns[1]],
  )
  return events
}

/** Seats taken of these events together. */
export async function seatsTaken(client: Client, events: readonly BenchEvent[]): Promise<number> {
  const { rows } = await client.query<{ taken: number }>(
    'SELECT sum(taken)::int AS taken FROM ticket_types WHERE event_id = ANY ($1::uuid[])',
    [events.map(({ id }) => id)],
  )
  return rows[0]?.taken ?? 0
}
