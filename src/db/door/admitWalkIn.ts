import type { ScanRecord } from '#src/db/admitTicket.ts'
import {
  countersSql,
  type DoorCounters,
  type DoorParams,
  type DoorTicket,
  doorCte,
  doorTicketSql,
} from '#src/db/door/doorSql.ts'
import type { Db } from '#src/db/transaction.ts'
import type { DoorRight } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'

export type WalkIn = {
  name: string
  order: string
  orderNumber: string
  ticket: string
  code: string
}

export type WalkInAdmission = {
  right: DoorRight | null
  status: 'published' | 'cancelled'
  ticket: DoorTicket | null
  counters: DoorCounters
}

/**
 * Makes a free ticket for a guest without an account out of a ticket type with a place left and admits it, in one statement.
 * `ticket` is `null` when nobody was admitted: no right, the event is cancelled, no place, or the nonce was used. `null` as a whole when
 * there is no such event. The ticket has no buyer, so that it does not count among the supervisor's own.
 */
export async function admitWalkIn(
  db: Db,
  door: DoorParams,
  guest: WalkIn,
  scan: ScanRecord,
  locale: Locale,
): Promise<WalkInAdmission | null> {
  const { rows } = await db.query<WalkInAdmission>(
    `WITH ${doorCte}, type AS (
      SELECT y.id, y.currency, d.id AS event_id, d.club_id, d.organiser_id
      FROM door d JOIN ticket_types y ON y.event_id = d.id
      WHERE d."right" IS NOT NULL AND d."right" <> 'steward' AND d.status = 'published' AND y.taken < y.capacity
        AND NOT EXISTS (SELECT FROM scans s WHERE s.event_id = d.id AND s.nonce = $12::varchar)
      ORDER BY y.position, y.id LIMIT 1 FOR NO KEY UPDATE OF y
    ), placed AS (
      INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, paid_at, locale, quantity)
      SELECT $8::uuid, $9::varchar, $3::uuid, y.event_id, 'paid', 0, 0, y.currency, now(), $15::varchar, 1 FROM type y
    ), line AS (
      INSERT INTO order_lines (id, order_id, buyer_id, kind, ticket_type_id, title, quantity, unit_price, discount, total)
      SELECT hub_uuid(), $8::uuid, $3::uuid, 'ticket', y.id, $7::varchar, 1, 0, 0, 0 FROM type y
    ), made AS (
      INSERT INTO tickets (id, event_id, ticket_type_id, order_id, holder_name, status, code, price, currency, exclusive, purchased_at, version, club_id, organiser_id)
      SELECT $10::uuid, y.event_id, y.id, $8::uuid, $7::varchar, 'attended', $11::varchar, 0, y.currency, false, now(), 1, y.club_id, y.organiser_id FROM type y
      RETURNING *
    ), attended AS (
      INSERT INTO attendances (id, ticket_id, event_id, checked_in_at, by_id, gate, device, club_id, organiser_id)
      SELECT hub_uuid(), m.id, m.event_id, now(), $3::uuid, $13::varchar, $14::varchar, m.club_id, m.organiser_id FROM made m RETURNING gate
    ), logged AS (
      INSERT INTO scans (id, event_id, ticket_id, verdict, nonce, by_id, gate, device, club_id, organiser_id)
      SELECT hub_uuid(), m.event_id, m.id, 'admitted', $12::varchar, $3::uuid, $13::varchar, $14::varchar, m.club_id, m.organiser_id FROM made m
    ), published AS (
      INSERT INTO domain_events (id, name, subject, data, actor)
      SELECT hub_uuid(), 'ticket.checkedIn', m.id, jsonb_build_object('ticket', m.id, 'event', m.event_id, 'holder', NULL), $3::uuid FROM made m
    ), audited AS (
      INSERT INTO audit_log (id, action, actor_id, actor_name, subject_type, subject, changes)
      SELECT hub_uuid(), 'ticket.walkIn', $3::uuid, (SELECT name FROM users WHERE id = $3::uuid), 'tickets', m.id, jsonb_build_object('name', $7::varchar) FROM made m
    )
    SELECT d."right", d.status, (SELECT ${doorTicketSql('m', '$15')} FROM made m) AS ticket, ${countersSql('attended')} AS counters FROM door d`,
    [
      ...door,
      guest.name,
      guest.order,
      guest.orderNumber,
      guest.ticket,
      guest.code,
      scan.nonce,
      scan.gate,
      scan.device,
      locale,
    ],
  )
  const answer = rows[0]
  // The statement does not see the place its own ticket took.
  return answer?.ticket
    ? { ...answer, counters: { ...answer.counters, expected: answer.counters.expected + 1 } }
    : (answer ?? null)
}
