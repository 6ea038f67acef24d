import { randomUUID } from 'node:crypto'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import { signTicket } from '#src/lib/ticketToken.ts'
import {
  createClub,
  createEvent,
  createUser,
  grantDoor,
  rest,
  signIn,
  type TestTicket,
  type TestUser,
} from '#tests/support/factories.ts'

export const nonce = (): string => randomUUID()

/** An hour in milliseconds. */
export const hour = 3_600_000

/** The person as services know him. */
export const actorOf = (user: TestUser, headOf: string[] = []): Actor => ({
  ...user,
  headOf,
  locale: 'ru',
  sessionId: randomUUID(),
})

export const tokenOf = (
  ticket: TestTicket,
  changes: Partial<{ version: number; holder: string | null; event: string }> = {},
): string =>
  signTicket({ ticket: ticket.id, event: ticket.event, holder: ticket.holder, version: ticket.version, ...changes })

/** A club's event that starts in half an hour, with its head, a supervisor, a steward and a stranger, all signed in. */
export async function door(options: { startsIn?: number; hours?: number; capacity?: number } = {}) {
  const [head, supervisor, steward, stranger] = await Promise.all([
    createUser(),
    createUser(),
    createUser({ name: 'Стюард Арман' }),
    createUser(),
  ])
  const club = await createClub({ head: head.id })
  const startsAt = new Date(Date.now() + (options.startsIn ?? hour / 2))
  const event = await createEvent({
    club: club.id,
    startsAt,
    endsAt: new Date(startsAt.getTime() + (options.hours ?? 2) * hour),
    capacity: options.capacity ?? 50,
    title: 'Вечер дебатов',
  })
  await grantDoor(event, supervisor, 'supervisor')
  await grantDoor(event, steward, 'steward')
  const tokens = {
    head: await signIn(head),
    supervisor: await signIn(supervisor),
    steward: await signIn(steward),
    stranger: await signIn(stranger),
  }
  return { club, event, head, supervisor, steward, stranger, tokens }
}

type Answer = { status: number; body: Record<string, never> & { verdict?: string } }

export async function post(path: string, token: string, body: Record<string, unknown>): Promise<Answer> {
  const response = await rest(path, { method: 'POST', token, body })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

export async function get(path: string, token?: string): Promise<Answer> {
  const response = await rest(path, token ? { token } : {})
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** What the database holds about a ticket after the door. */
export async function traces(ticket: string) {
  const { rows } = await pool.query<{
    status: string
    attendances: number
    admitted: number
    scans: string[]
    events: string[]
  }>(
    `SELECT t.status, (SELECT count(*)::int FROM attendances a WHERE a.ticket_id = t.id) AS attendances,
       (SELECT count(*)::int FROM scans s WHERE s.ticket_id = t.id AND s.verdict = 'admitted') AS admitted,
       (SELECT coalesce(array_agg(s.verdict::text ORDER BY s.created_at, s.id), '{}') FROM scans s WHERE s.ticket_id = t.id) AS scans,
       (SELECT coalesce(array_agg(d.name ORDER BY d.created_at, d.id), '{}') FROM domain_events d WHERE d.subject = t.id::text) AS events
     FROM tickets t WHERE t.id = $1`,
    [ticket],
  )
  return rows[0]
}
