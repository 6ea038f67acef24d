import { beforeAll, expect, it } from 'vitest'
import { admitTicketSql, scannedParams } from '#src/db/admitTicket.ts'
import { clubTotalsSql } from '#src/db/club/clubTotals.ts'
import { countersSql, doorCte, doorParams } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import { verifyTicket } from '#src/lib/ticketToken.ts'
import {
  createClub,
  createEvent,
  createTicket,
  createUser,
  type TestClub,
  type TestEvent,
  type TestTicket,
} from '#tests/support/factories.ts'
import { actorOf, nonce, tokenOf } from './doorSupport.ts'

let club: TestClub
let event: TestEvent
let ticket: TestTicket
let actor: ReturnType<typeof actorOf>

/** Tables that grow with use: none may be read from end to end. */
const growing = ['tickets', 'attendances', 'scans', 'events', 'event_grants', 'ticket_types', 'users', 'domain_events']

beforeAll(async () => {
  const person = await createUser()
  actor = actorOf(person)
  club = await createClub()
  event = await createEvent({ club: club.id, capacity: 500, startsAt: new Date(Date.now() + 600_000) })
  const others = await Promise.all(Array.from({ length: 20 }, () => createEvent({ capacity: 5000 })))
  ticket = await createTicket(event, person)
  for (const other of [...others, event])
    await pool.query(
      `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, status, code, exclusive, version, purchased_at)
       SELECT gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $4::uuid, (CASE WHEN n % 3 = 0 THEN 'attended' WHEN n % 20 = 1 THEN 'pending' ELSE 'paid' END)::enum_tickets_status,
         left(md5($1::uuid::text || n), 12), false, 1, now() FROM generate_series(1, $5::int) n`,
      [other.id, other.ticketType, ticket.order, person.id, other === event ? 400 : 1000],
    )
  await fillHistory(person.id)
  await pool.query(
    `INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at, gate) SELECT gen_random_uuid(), id, event_id, holder_id, now(), 'A' FROM tickets WHERE status = 'attended';
     INSERT INTO scans (id, event_id, ticket_id, verdict, nonce, by_id) SELECT gen_random_uuid(), event_id, id, 'admitted', id::text, holder_id FROM tickets WHERE status = 'attended';
     ANALYZE`,
  )
})

/** Some years of closed events, each with a ticket type and a grant. What follows from an event is not wanted here. */
async function fillHistory(person: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
    await client.query(
      `INSERT INTO events (id, slug, starts_at, ends_at, status, closed_at)
       SELECT gen_random_uuid(), 'past-' || n, now() - n * interval '6 hours', now() - n * interval '6 hours' + interval '1 hour', 'published', now() FROM generate_series(1, 5000) n`,
    )
    await client.query(
      "INSERT INTO users (id, name, email) SELECT gen_random_uuid(), 'Гость ' || n, 'guest' || n || '@example.com' FROM generate_series(1, 3000) n",
    )
    await client.query(
      'INSERT INTO ticket_types (id, event_id, capacity, taken) SELECT gen_random_uuid(), id, 100, 0 FROM events WHERE closed_at IS NOT NULL',
    )
    await client.query(
      "INSERT INTO event_grants (id, event_id, user_id, role) SELECT gen_random_uuid(), id, $1, 'steward' FROM events",
      [person],
    )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

/** Runs the statement, takes it back, and answers its plan as one text. */
async function planOf(text: string, values: readonly unknown[]): Promise<{ plan: string; milliseconds: number }> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS OFF) ${text}`, [...values])
    await client.query('ROLLBACK')
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    return { plan, milliseconds: Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1]) }
  } finally {
    client.release()
  }
}

const sequential = (plan: string): string[] =>
  [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table).filter((table) => growing.includes(table))

it.each(['token', 'code'] as const)(
  'admitting by %s among 20,000 tickets reads no growing table from end to end',
  async (by) => {
    const claims = verifyTicket(tokenOf(ticket))
    if (!claims) throw new Error('the token is ours')
    const scanned = by === 'token' ? { claims } : { code: ticket.code }
    const { plan } = await planOf(admitTicketSql, [
      ...doorParams(by === 'token' ? event.id : event.slug, { ...actor, roles: ['admin'] }),
      ...scannedParams(scanned),
      nonce(),
      'A',
      null,
      null,
      'ru',
    ])
    expect(sequential(plan), plan).toEqual([])
    expect(plan).toContain('Insert on attendances')
    expect(plan).toMatch(/Update on tickets t .*rows=1/)
  },
)

it('the counters of one door do not read the others', async () => {
  const { plan } = await planOf(
    `WITH ${doorCte} SELECT d."right", ${countersSql()} AS counters FROM door d`,
    doorParams(event.slug, actor),
  )
  expect(sequential(plan), plan).toEqual([])
})

it('closing looks only at events that are over and open', async () => {
  const { plan } = await planOf(
    "SELECT id FROM events WHERE closed_at IS NULL AND status = 'published' AND ends_at < now() - interval '1 hour' ORDER BY ends_at LIMIT 100",
    [],
  )
  expect(plan).not.toContain('Sort')
})

it('the figures of a club do not read the events and tickets of the others', async () => {
  const { plan } = await planOf(clubTotalsSql, [club.id])
  expect(sequential(plan), plan).toEqual([])
})
