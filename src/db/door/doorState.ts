import { cardColumn, countersSql, type DoorCounters, type DoorParams, doorCte } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { Verdict } from '#src/domain/checkInVerdict.ts'
import type { DoorRight } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'

export type DoorScan = {
  id: string
  verdict: Verdict | 'undone'
  /** When, by the database's clock. */
  at: string
  by: string | null
  gate: string | null
  /** `null` when the code was not a ticket of this event: other events' guests are not named here. */
  ticket: { id: string; name: string | null; code: string; admitted: boolean } | null
}

export type DoorState = {
  event: {
    id: string
    slug: string
    title: string
    status: 'published' | 'cancelled'
    startsAt: string
    endsAt: string
    opensAt: string
    timeZone: string
  }
  now: string
  right: DoorRight | null
  counters: DoorCounters
  /** The latest twenty scans, the newest first. */
  recent: DoorScan[]
}

/** The door as its staff see it; `null` when there is no such event. Shows everything whatever the right: the service refuses. */
export async function doorState(door: DoorParams, locale: Locale): Promise<DoorState | null> {
  const { rows } = await pool.query<DoorState>({
    name: `door-state-${locale}`,
    text: `WITH ${doorCte}
    SELECT json_build_object('id', d.id, 'slug', d.slug, 'title', c.${cardColumn(locale)} -> 'title', 'status', d.status, 'startsAt', json_time(d.starts_at),
        'endsAt', json_time(d.ends_at), 'opensAt', json_time(d.opens_at), 'timeZone', c.${cardColumn(locale)} -> 'timeZone') AS event,
      json_time(now()) AS now, d."right", ${countersSql()} AS counters,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'verdict', s.verdict, 'at', json_time(s.created_at), 'by', u.name, 'gate', s.gate,
          'ticket', CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.holder_name, 'code', t.code, 'admitted', t.status = 'attended') END)
          ORDER BY s.created_at DESC, s.id DESC), '[]')
       FROM (SELECT * FROM scans WHERE event_id = d.id ORDER BY created_at DESC LIMIT 20) s
       LEFT JOIN users u ON u.id = s.by_id LEFT JOIN tickets t ON t.id = s.ticket_id AND t.event_id = d.id) AS recent
    FROM door d LEFT JOIN event_cards c ON c.event_id = d.id`,
    values: door,
  })
  return rows[0] ?? null
}
