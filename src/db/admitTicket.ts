import {
  countersSql,
  type DoorCounters,
  type DoorParams,
  type DoorTicket,
  doorCte,
  doorTicketSql,
} from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { DoorRight } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { TicketClaims } from '#src/domain/ticketToken.ts'

/** What was scanned: the checked claims of a token, or a typed code; the door's own list knows a ticket by its id. */
export type ScannedTicket = { claims: TicketClaims } | { code: string } | { ticket: string }

export type ScanRecord = { nonce: string; gate: string | null; device: string | null; override: string | null }

export type Admission = {
  right: DoorRight | null
  /** The ticket that was admitted now; `null` when the condition did not hold. */
  ticket: DoorTicket | null
  counters: DoorCounters
}

/** Parameters $7 to $11: ticket by id or by code, and what its QR code must still say (nothing when it was not scanned). */
export function scannedParams(
  scanned: ScannedTicket | null,
): [string | null, string | null, number | null, string | null, string | null] {
  if (!scanned) return [null, null, null, null, null]
  if ('code' in scanned) return [null, scanned.code, null, null, null]
  if ('ticket' in scanned) return [scanned.ticket, null, null, null, null]
  const { ticket, version, holder, event } = scanned.claims
  return [ticket, null, version, holder, event]
}

/** The scanned ticket's id. */
export const scannedIdSql =
  'coalesce($7::uuid, (SELECT id FROM tickets WHERE code IN ($8::varchar, upper($8::varchar)) LIMIT 1))'

/** The scanned QR code is the present one of ticket `t`; without a QR code it always is. */
export const currentSql = (t: string): string =>
  `($9::int IS NULL OR (${t}.version = $9::int AND ${t}.holder_id IS NOT DISTINCT FROM $10::uuid AND ${t}.event_id = $11::uuid))`

/**
 * The one statement that admits: it flips the ticket only while every condition holds, and writes attendance, scan, domain event
 * and the audit of an override with it. Of two simultaneous scans the second waits for the first one's row and then finds the
 * condition gone. A repeated nonce admits nobody; racing with itself on two tickets it breaks `event_nonce_idx` and nothing happens.
 */
export const admitTicketSql = `WITH ${doorCte}, admitted AS (
  UPDATE tickets t SET status = 'attended', updated_at = now()
  FROM door d
  WHERE t.id = ${scannedIdSql} AND t.event_id = d.id AND ${currentSql('t')}
    AND d."right" IS NOT NULL AND d.status = 'published' AND ($15::varchar IS NULL OR d."right" <> 'steward')
    AND ((t.status = 'paid' AND (d.open OR $15::varchar IS NOT NULL)) OR (t.status = 'absent' AND $15::varchar IS NOT NULL))
    AND NOT EXISTS (SELECT FROM scans s WHERE s.event_id = d.id AND s.nonce = $12::varchar)
  RETURNING t.id, t.event_id, t.ticket_type_id, t.buyer_id, t.holder_id, t.holder_name, t.code, d.club_id, d.organiser_id
), attended AS (
  INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at, by_id, gate, device, club_id, organiser_id)
  SELECT hub_uuid(), a.id, a.event_id, a.holder_id, now(), $3::uuid, $13::varchar, $14::varchar, a.club_id, a.organiser_id FROM admitted a
  RETURNING gate
), logged AS (
  INSERT INTO scans (id, event_id, ticket_id, verdict, nonce, by_id, gate, device, override, club_id, organiser_id)
  SELECT hub_uuid(), a.event_id, a.id, 'admitted', $12::varchar, $3::uuid, $13::varchar, $14::varchar, $15::varchar, a.club_id, a.organiser_id FROM admitted a
), published AS (
  INSERT INTO domain_events (id, name, subject, data, actor)
  SELECT hub_uuid(), 'ticket.checkedIn', a.id, jsonb_build_object('ticket', a.id, 'event', a.event_id, 'holder', a.holder_id), $3::uuid FROM admitted a
), audited AS (
  INSERT INTO audit_log (id, action, actor_id, actor_name, subject_type, subject, changes)
  SELECT hub_uuid(), 'ticket.override', $3::uuid, (SELECT name FROM users WHERE id = $3::uuid), 'tickets', a.id, jsonb_build_object('reason', $15::varchar)
  FROM admitted a WHERE $15::varchar IS NOT NULL
)
SELECT d."right", (SELECT ${doorTicketSql('a', '$16')} FROM admitted a) AS ticket, ${countersSql('attended')} AS counters
FROM door d`

/** Admits a ticket if it may be; `null` when there is no such event. */
export async function admitTicket(
  door: DoorParams,
  scanned: ScannedTicket,
  scan: ScanRecord,
  locale: Locale,
): Promise<Admission | null> {
  const { rows } = await pool.query<Admission>({
    name: 'admit-ticket',
    text: admitTicketSql,
    values: [...door, ...scannedParams(scanned), scan.nonce, scan.gate, scan.device, scan.override, locale],
  })
  return rows[0] ?? null
}
