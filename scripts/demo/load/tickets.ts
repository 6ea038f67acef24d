import { type Db, transaction } from '#src/db/transaction.ts'
import { env } from '#src/lib/env.ts'
import type { DemoEvent, DemoTicket } from '../schedule.ts'
import { known, type Load } from './context.ts'
import { codeOf, idOf } from './ids.ts'

/** A ticket with everything that hangs on it, ready to be inserted. */
type Sale = {
  order: string
  number: string
  line: string
  ticket: string
  code: string
  payment: string
  session: string
  scan: string
  attendance: string
  event: string
  /** Position of the ticket type within the event, from 0. */
  type: number
  person: string
  at: Date
  status: 'paid' | 'attended' | 'absent'
  checkedInAt: Date | null
}

const statuses = { held: 'paid', attended: 'attended', absent: 'absent', excused: 'absent' } as const

function saleOf(
  load: Load,
  { slug }: DemoEvent,
  { person, ticketType, purchasedAt, outcome, checkedInAt }: DemoTicket,
): Sale {
  const key = `${slug} ${person}`
  const id = (what: string, at: Date = purchasedAt): string => idOf(`${what} ${key}`, at)
  return {
    order: id('order'),
    number: codeOf(`order ${key}`, 9).toUpperCase(),
    line: id('line'),
    ticket: id('ticket'),
    code: codeOf(`ticket ${key}`, 10),
    payment: id('payment'),
    session: `demo_${codeOf(`payment ${key}`, 16)}`,
    scan: id('scan', checkedInAt ?? purchasedAt),
    attendance: id('attendance', checkedInAt ?? purchasedAt),
    event: known(load.events, slug),
    type: ticketType,
    person: known(load.people, person),
    at: purchasedAt,
    status: statuses[outcome],
    checkedInAt,
  }
}

const sales = `jsonb_to_recordset($1) AS s("order" uuid, number text, line uuid, ticket uuid, code text, payment uuid, session text, scan uuid, attendance uuid,
  event uuid, type int, person uuid, at timestamptz, status text, "checkedInAt" timestamptz)`

/** Sales with what the event and its ticket type say. */
const described = `WITH described AS (
  SELECT s.*, t.id AS type_id, t.price, t.currency, n.name AS type_name, e.club_id, e.organiser_id, e.one_ticket_per_person AS exclusive, u.name AS person_name,
    coalesce(u.locale::text, 'ru') AS locale, e.starts_at
  FROM ${sales}
  JOIN events e ON e.id = s.event JOIN users u ON u.id = s.person
  JOIN LATERAL (SELECT * FROM ticket_types x WHERE x.event_id = s.event ORDER BY x.position, x.id OFFSET s.type LIMIT 1) t ON true
  LEFT JOIN ticket_types_locales n ON n._parent_id = t.id AND n._locale = 'ru'
)`

const statements = [
  `INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, paid_at, locale, quantity, created_at, updated_at)
   SELECT "order", number, person, event, 'paid', price, price, currency, at, locale, 1, at, at FROM described ON CONFLICT DO NOTHING`,
  `INSERT INTO order_lines (id, order_id, buyer_id, kind, ticket_type_id, title, quantity, unit_price, discount, total, created_at, updated_at)
   SELECT line, "order", person, 'ticket', type_id, type_name, 1, price, 0, price, at, at FROM described ON CONFLICT DO NOTHING`,
  `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, holder_name, status, code, price, currency, exclusive, purchased_at, version, club_id, organiser_id, created_at, updated_at)
   SELECT ticket, event, type_id, "order", person, person, person_name, status::enum_tickets_status, code, price, currency, exclusive, at, 1, club_id, organiser_id, at, at
   FROM described ON CONFLICT DO NOTHING`,
  `INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, currency, captured, refunded, refund_reserved, gateway_id, settled_at, fulfilled, poll_count, created_at, updated_at)
   SELECT payment, "order", person, 'sandbox', $2, 'captured', price, currency, price, 0, 0, session, at, true, 0, at, at FROM described WHERE price > 0 ON CONFLICT DO NOTHING`,
  // The sandbox's side of it, so that such a payment can be refunded.
  `INSERT INTO sandbox_sessions (id, reference, amount, currency, description, return_url, expires_at, state, tries, last4, created_at)
   SELECT session, payment, price, currency, type_name, '', at + interval '15 minutes', 'succeeded', 1, '4242', at FROM described WHERE price > 0 ON CONFLICT DO NOTHING`,
  `INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at, by_id, gate, club_id, organiser_id, created_at, updated_at)
   SELECT attendance, ticket, event, person, "checkedInAt", organiser_id, 'A', club_id, organiser_id, "checkedInAt", "checkedInAt" FROM described WHERE "checkedInAt" IS NOT NULL ON CONFLICT DO NOTHING`,
  `INSERT INTO scans (id, event_id, ticket_id, verdict, nonce, by_id, gate, club_id, organiser_id, created_at, updated_at)
   SELECT scan, event, ticket, 'admitted', 'demo-' || code, organiser_id, 'A', club_id, organiser_id, "checkedInAt", "checkedInAt" FROM described WHERE "checkedInAt" IS NOT NULL ON CONFLICT DO NOTHING`,
] as const

async function insertSales(db: Db, given: readonly Sale[]): Promise<void> {
  const json = JSON.stringify(given)
  for (const statement of statements)
    await db.query(`${described} ${statement}`, statement.includes('$2') ? [json, env.PAYMENT_ENV] : [json])
}

/**
 * Everything that was bought, with the dates on which it was: past orders cannot go through the checkout, which sells for the present. All
 * in one transaction, under the same constraints and triggers.
 */
export async function loadTickets(load: Load): Promise<number> {
  const all = load.plan.events.flatMap((event) => event.tickets.map((ticket) => saleOf(load, event, ticket)))
  await transaction((tx) => insertSales(tx, all))
  return all.length
}
