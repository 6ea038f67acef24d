import { currentSql, type ScannedTicket, type ScanRecord, scannedIdSql, scannedParams } from '#src/db/admitTicket.ts'
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

export type Undoing = { right: DoorRight | null; ticket: DoorTicket | null; counters: DoorCounters }

/**
 * Takes an admission back: the attendance goes, the ticket is valid again, and the event tells subscribers to take back what followed.
 * An event that is over is opened again, so that the closing job looks at this ticket once more. `ticket` is `null` when nothing was
 * undone; the whole answer is `null` when there is no such event. `override` of the scan is the reason.
 *
 * Needs a transaction: the ticket is locked first, as a statement that waited for an admission would not see its attendance.
 */
export async function undoAdmission(
  tx: Db,
  door: DoorParams,
  scanned: ScannedTicket,
  scan: ScanRecord,
  locale: Locale,
): Promise<Undoing | null> {
  const named = scannedParams(scanned)
  await tx.query(
    'SELECT FROM tickets WHERE id = $1::uuid OR code IN ($2::varchar, upper($2::varchar)) FOR NO KEY UPDATE',
    named.slice(0, 2),
  )
  const { rows } = await tx.query<Undoing>(
    `WITH ${doorCte}, undone AS (
      UPDATE tickets t SET status = 'paid', updated_at = now()
      FROM door d
      WHERE t.id = ${scannedIdSql} AND t.event_id = d.id AND ${currentSql('t')}
        AND t.status = 'attended' AND d."right" IS NOT NULL AND d."right" <> 'steward'
        AND NOT EXISTS (SELECT FROM scans s WHERE s.event_id = d.id AND s.nonce = $12::varchar)
      RETURNING t.id, t.event_id, t.ticket_type_id, t.buyer_id, t.holder_id, t.holder_name, t.code, d.club_id, d.organiser_id
    ), removed AS (
      DELETE FROM attendances a USING undone u WHERE a.ticket_id = u.id RETURNING a.ticket_id, a.checked_in_at, a.by_id
    ), reopened AS (
      UPDATE events e SET closed_at = NULL FROM undone u WHERE e.id = u.event_id AND e.ends_at < now()
    ), logged AS (
      INSERT INTO scans (id, event_id, ticket_id, verdict, nonce, by_id, gate, device, override, club_id, organiser_id)
      SELECT hub_uuid(), u.event_id, u.id, 'undone', $12::varchar, $3::uuid, $13::varchar, $14::varchar, $15::varchar, u.club_id, u.organiser_id FROM undone u
    ), published AS (
      INSERT INTO domain_events (id, name, subject, data, actor)
      SELECT hub_uuid(), 'ticket.checkInUndone', u.id, jsonb_build_object('ticket', u.id, 'event', u.event_id, 'holder', u.holder_id), $3::uuid FROM undone u
    ), audited AS (
      INSERT INTO audit_log (id, action, actor_id, actor_name, subject_type, subject, changes)
      SELECT hub_uuid(), 'ticket.checkInUndone', $3::uuid, (SELECT name FROM users WHERE id = $3::uuid), 'tickets', u.id,
        jsonb_build_object('reason', $15::varchar, 'checkedInAt', (SELECT checked_in_at FROM removed), 'by', (SELECT by_id FROM removed))
      FROM undone u
    )
    SELECT d."right", (SELECT ${doorTicketSql('u', '$16')} FROM undone u) AS ticket, ${countersSql('removed')} AS counters FROM door d`,
    [...door, ...named, scan.nonce, scan.gate, scan.device, scan.override, locale],
  )
  return rows[0] ?? null
}
