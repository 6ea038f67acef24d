import { currentSql, type ScannedTicket, scannedIdSql, scannedParams } from '#src/db/admitTicket.ts'
import {
  cardColumn,
  countersSql,
  type DoorCounters,
  type DoorParams,
  type DoorTicket,
  doorCte,
  doorTicketSql,
} from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { DoorFacts, Verdict } from '#src/domain/checkInVerdict.ts'
import type { DoorRight } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'

export type DoorReading = {
  event: string
  status: DoorFacts['status']
  open: boolean
  opensAt: string
  right: DoorRight | null
  counters: DoorCounters
  /** What the same nonce was answered before. */
  repeated: { verdict: Verdict | 'undone'; ticket: string | null } | null
  /** The scanned ticket, or for a repetition the one of then. */
  ticket:
    | (NonNullable<DoorFacts['ticket']> & {
        shown: DoorTicket
        used: { at: string; by: string | null; gate: string | null } | null
        belongsTo: { title: string; slug: string; startsAt: string } | null
      })
    | null
}

/** Everything the door can say about a scan that admitted nobody; `null` when there is no such event. */
export async function readDoorFacts(
  door: DoorParams,
  scanned: ScannedTicket | null,
  nonce: string,
  locale: Locale,
): Promise<DoorReading | null> {
  const { rows } = await pool.query<DoorReading>({
    name: `door-facts-${locale}`,
    text: `WITH ${doorCte}, repeated AS (
      SELECT s.verdict, s.ticket_id FROM scans s JOIN door d ON s.event_id = d.id WHERE s.nonce = $12::varchar
    )
    SELECT d.id AS event, d.status, d.open, json_time(d.opens_at) AS "opensAt", d."right", ${countersSql()} AS counters,
      (SELECT json_build_object('verdict', r.verdict, 'ticket', r.ticket_id) FROM repeated r) AS repeated,
      (SELECT json_build_object('event', t.event_id, 'status', t.status, 'current', ${currentSql('t')}, 'shown', ${doorTicketSql('t', '$13')},
          'used', (SELECT json_build_object('at', json_time(a.checked_in_at), 'by', (SELECT u.name FROM users u WHERE u.id = a.by_id), 'gate', a.gate)
                   FROM attendances a WHERE a.ticket_id = t.id),
          'belongsTo', (SELECT json_build_object('title', c.${cardColumn(locale)} -> 'title', 'slug', c.slug, 'startsAt', json_time(c.starts_at))
                        FROM event_cards c WHERE c.event_id = t.event_id))
       FROM tickets t
       WHERE t.id = CASE WHEN EXISTS (SELECT FROM repeated) THEN (SELECT ticket_id FROM repeated) ELSE ${scannedIdSql} END) AS ticket
    FROM door d`,
    values: [...door, ...scannedParams(scanned), nonce, locale],
  })
  return rows[0] ?? null
}
