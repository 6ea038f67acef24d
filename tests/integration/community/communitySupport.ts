import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { DomainEvent } from '#src/outbox/events.ts'
import { subscribers } from '#src/services/ledgers/work.ts'
import { testPool } from '#tests/support/database.ts'
import {
  createClub,
  createEvent,
  createTicket,
  createUser,
  type TestEvent,
  type TestUser,
} from '#tests/support/factories.ts'

export const hour = 3_600_000

/** Every published fact, in the order of its making. */
export async function facts(): Promise<DomainEvent[]> {
  const { rows } = await pool.query<DomainEvent>(
    'SELECT id, name, data, actor, created_at AS "occurredAt" FROM domain_events ORDER BY created_at, id',
  )
  return rows
}

/** Hands a fact to whom it concerns, as a delivery does, but without the delivery's own guard against repetition. */
export async function hand(event: DomainEvent): Promise<void> {
  for (const subscriber of subscribers)
    if (subscriber.events.includes(event.name)) await transaction((tx) => subscriber.handle(event, tx))
}

export async function handAll(): Promise<void> {
  for (const event of await facts()) await hand(event)
}

/** The ledgers by what they say in sum, with badges, GPA, balances and ratings. */
export async function outcome() {
  const read = async (text: string) => (await pool.query(text)).rows
  return {
    gpa: await read(
      'SELECT user_id, cause, sum(points)::int AS points FROM gpa_entries GROUP BY 1, 2 HAVING sum(points) <> 0 ORDER BY 1, 2',
    ),
    bonus: await read(
      'SELECT user_id, cause, sum(points)::int AS points FROM bonus_transactions GROUP BY 1, 2 HAVING sum(points) <> 0 ORDER BY 1, 2',
    ),
    totals: await read('SELECT id, social_gpa::float8 AS gpa, bonus_balance::float8 AS balance FROM users ORDER BY id'),
    badges: await read('SELECT user_id, badge_id, scope FROM badge_awards ORDER BY 1, 2, 3'),
    ratings: await read(
      'SELECT id, rating_average::float8 AS average, coalesce(rating_count, 0)::int AS count FROM events ORDER BY id',
    ),
  }
}

/** The number of entries, reversals too. */
export async function entries(): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'SELECT (SELECT count(*) FROM gpa_entries) + (SELECT count(*) FROM bonus_transactions) AS n',
  )
  return rows[0]?.n ?? 0
}

/** Forgets everything that followed from facts; the guards of the ledgers step aside for it. */
export async function forgetLedgers(): Promise<void> {
  const client = await (await testPool()).connect()
  await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
  await client.query(
    'DELETE FROM gpa_entries; DELETE FROM bonus_transactions; DELETE FROM gpa_history; DELETE FROM badge_awards',
  )
  await client.query('UPDATE users SET social_gpa = 0, bonus_balance = 0')
  await client.query('COMMIT')
  client.release()
}

/** A person's GPA ledger: kind and points, in the order of writing. */
export async function gpaOf(user: string): Promise<string[]> {
  const { rows } = await pool.query<{ entry: string }>(
    "SELECT kind || ' ' || points AS entry FROM gpa_entries WHERE user_id = $1 ORDER BY key",
    [user],
  )
  return rows.map(({ entry }) => entry)
}

export async function totals(user: string): Promise<{ gpa: number; balance: number }> {
  const { rows } = await pool.query<{ gpa: number; balance: number }>(
    'SELECT social_gpa::float8 AS gpa, bonus_balance::float8 AS balance FROM users WHERE id = $1',
    [user],
  )
  return rows[0] as { gpa: number; balance: number }
}

/** A club with its head and an event that ended two hours ago. */
export async function pastEvent(
  options: { type?: 'club' | 'general'; price?: number; data?: Record<string, unknown>; hoursAgo?: number } = {},
): Promise<{ head: TestUser; club: { id: string; slug: string }; event: TestEvent }> {
  const head = await createUser()
  const club = await createClub({ head: head.id })
  const endsAt = new Date(Date.now() - (options.hoursAgo ?? 2) * hour)
  const event = await createEvent({
    club: club.id,
    organiser: head.id,
    type: options.type ?? 'general',
    price: options.price ?? 0,
    startsAt: new Date(endsAt.getTime() - 2 * hour),
    endsAt,
    ...(options.data ? { data: options.data } : {}),
  })
  return { head, club, event }
}

/** Someone with a ticket who was checked in, as the door writes it. */
export async function attend(event: TestEvent, user: TestUser, at = event.startsAt): Promise<string> {
  const ticket = await createTicket(event, user, { status: 'attended' })
  await pool.query(
    `INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at, club_id, organiser_id)
     SELECT hub_uuid(), $1, id, $2, $3, club_id, organiser_id FROM events WHERE id = $4`,
    [ticket.id, user.id, at, event.id],
  )
  await tell('ticket.checkedIn', { ticket: ticket.id, event: event.id, holder: user.id })
  return ticket.id
}

/** The door takes a check-in back. */
export async function undo(event: TestEvent, ticket: string, user: TestUser): Promise<void> {
  await pool.query('DELETE FROM attendances WHERE ticket_id = $1', [ticket])
  await pool.query("UPDATE tickets SET status = 'paid' WHERE id = $1", [ticket])
  await tell('ticket.checkInUndone', { ticket, event: event.id, holder: user.id })
}

export async function tell(name: string, data: Record<string, unknown>): Promise<void> {
  await pool.query("INSERT INTO domain_events (id, name, subject, data) VALUES (hub_uuid(), $1, '', $2)", [
    name,
    JSON.stringify(data),
  ])
}

/** A member of a club since long before. */
export async function join(club: string, user: string): Promise<void> {
  await pool.query(
    `INSERT INTO club_memberships (id, user_id, club_id, status, joined_at) VALUES (hub_uuid(), $1, $2, 'active', now() - interval '90 days')`,
    [user, club],
  )
}
