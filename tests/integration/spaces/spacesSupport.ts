/** What the tests of reservations share: halls with heads who want them, times on the grid, and what the database holds. */
import { randomUUID } from 'node:crypto'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { bearer, createLocation, testPayload } from '#tests/support/factories.ts'
import { type Answer, type Buyer, call, createBuyers, type HotServer } from '#tests/support/sales.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

export type Head = Buyer & { club: string; clubSlug: string }

/** Signed-in people who each head a club. */
export async function createHeads(count: number): Promise<Head[]> {
  const people = await createBuyers(count)
  const heads = people.map((person) => {
    const club = randomUUID()
    return { ...person, club, clubSlug: `club-${club}` }
  })
  const rows = JSON.stringify(heads.map(({ id, club, clubSlug }) => ({ id, club, slug: clubSlug })))
  await pool.query(
    'INSERT INTO clubs (id, slug, head_id) SELECT x.club, x.slug, x.id FROM json_to_recordset($1) AS x(id uuid, club uuid, slug text)',
    [rows],
  )
  await pool.query(
    `INSERT INTO users_roles ("order", parent_id, value, id) SELECT 2, x.id, 'club_head', gen_random_uuid() FROM json_to_recordset($1) AS x(id uuid)`,
    [rows],
  )
  return heads
}

export const createHead = async (): Promise<Head> => (await createHeads(1))[0] as Head

/** An instant of the hall's day (Asia/Almaty): `at(3, '10:00')` is ten o'clock in three days. */
export function at(days: number, clock: string): string {
  const today = new Date(Date.now() + 5 * hourMs + days * dayMs).toISOString().slice(0, 10)
  return new Date(`${today}T${clock}:00+05:00`).toISOString()
}

export const dayIn = (days: number): string =>
  new Date(Date.now() + 5 * hourMs + days * dayMs).toISOString().slice(0, 10)

export const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()

export const hall = (data: Record<string, unknown> = {}): Promise<{ id: string; slug: string }> =>
  createLocation({ data })

export type Reservation = {
  id: string
  status: string
  start: string
  end: string
  attachDeadline: string | null
  reasonCode: string | null
  reason: string | null
  event: string | null
  error?: { code: string; field?: string; details?: { alternatives?: { start: string; end: string }[] } }
}

export const reserve = (
  server: HotServer,
  head: Head,
  place: string,
  start: string,
  end: string,
): Promise<Answer<Reservation>> =>
  call(server, 'POST', `/spaces/${place}/reservations`, { token: head.token, body: { club: head.club, start, end } })

/** A reservation that must succeed. */
export async function reserved(
  server: HotServer,
  head: Head,
  place: string,
  start: string,
  end: string,
): Promise<Reservation> {
  const { status, body } = await reserve(server, head, place, start, end)
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

export const countBy = (answers: Answer<{ error?: { code: string } }>[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const key = body?.error ? `${status} ${body.error.code}` : String(status)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** How many bookings of a place (itself) hold it. */
export async function activeIn(place: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM bookings WHERE location_id = $1 AND status <> 'cancelled'",
    [place],
  )
  return rows[0]?.n ?? 0
}

export type BookingRow = { status: string; reasonCode: string | null; reason: string | null; slots: number }

export async function rowOf(booking: string): Promise<BookingRow | undefined> {
  const { rows } = await pool.query<BookingRow>(
    `SELECT status::text, reason_code AS "reasonCode", reason, (SELECT count(*)::int FROM booking_slots s WHERE s.booking_id = b.id) AS slots
     FROM bookings b WHERE id = $1`,
    [booking],
  )
  return rows[0]
}

/** The facts published about a booking, in order. */
export async function factsOf(booking: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM domain_events WHERE subject = $1 ORDER BY created_at, id',
    [booking],
  )
  return rows.map(({ name }) => name)
}

/**
 * Lets hours pass for a booking: what the database's clock is compared with moves back by as much. The only clock that counts is the
 * database's, so this is what waiting does.
 */
export async function hoursPass(booking: string, hours: number): Promise<void> {
  await pool.query(
    `UPDATE bookings SET attach_deadline = attach_deadline - make_interval(hours => $2), hold_expires_at = hold_expires_at - make_interval(hours => $2) WHERE id = $1`,
    [booking, hours],
  )
}

/** A GraphQL call as `/api/graphql` answers it. */
export async function graphql<T = Record<string, unknown>>(
  query: string,
  token?: string,
): Promise<{ data?: T | null; errors?: { message: string; extensions?: Record<string, unknown> }[] }> {
  const { default: config } = await import('#payload-config')
  await testPayload()
  const answer = await GRAPHQL_POST(config)(
    new Request(`${env.PUBLIC_URL}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? bearer(token) : {}) },
      body: JSON.stringify({ query }),
    }),
  )
  return (await answer.json()) as Awaited<ReturnType<typeof graphql<T>>>
}
