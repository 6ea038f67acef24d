import { currentSql, type ScannedTicket, type ScanRecord, scannedIdSql, scannedParams } from '#src/db/admitTicket.ts'
import { type DoorCounters, type DoorParams, type DoorTicket, countersSql, doorCte, doorTicketSql } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { DoorRight } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'

export type Undoing = { right: DoorRight | null; ticket: DoorTicket | null; counters: DoorCounters }

/**
 * Takes an admission back: the attendance goes, the ticket is valid again, and the event tells subscribers to take back what followed.
 * When the event's attendance was closed already it is opened again, so that the closing job looks at this ticket once more.
 * `ticket` is `null` when nothing was undone; the whole answer is `null` when there is no such event.
 * `override` of the scan is the reason.
 */
export async function undoAdmission(door: DoorParams, scanned: ScannedTicket, scan: ScanRecord, locale: Locale): Promise<Undoing | null> {
  const { rows } = await pool.query<Undoing>({
    name: 'undo-admission',
    text: `WITH ${doorCte}, undone AS (
      UPDATE tickets t SET status = 'paid', updated_at = now()
      FROM door d
      WHERE t.id = ${scannedIdSql} AND t.event_id = d.id AND ${currentSql('t')}
        AND t.status = 'attended' AND d."right" IS NOT NULL AND d."right" <> 'steward'
        AND NOT EXISTS (SELECT FROM scans s WHERE s.event_id = d.id AND s.nonce = $12::varchar)
      RETURNING t.id, t.event_id, t.ticket_type_id, t.buyer_id, t.holder_id, t.holder_name, t.code, d.club_id, d.organiser_id
    ), removed AS (
      DELETE FROM attendances a USING undone u WHERE a.ticket_id = u.id RETURNING a.ticket_id, a.checked_in_at, a.by_id
    ), reopened AS (
      UPDATE events e SET closed_at = NULL FROM undone u WHERE e.id = u.event_id AND e.closed_at IS NOT NULL
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
    values: [...door, ...scannedParams(scanned), scan.nonce, scan.gate, scan.device, scan.override, locale],
  })
  return rows[0] ?? null
}
