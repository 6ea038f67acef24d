import { cardColumn } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { EventCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

export type ScheduleRow = {
  ticket: string
  status: 'pending' | 'paid' | 'attended' | 'absent'
  event: EventCard & { endsAt: string }
}

/** Events a person holds a ticket for that touch the span, by start; one entry an event. At most 500. */
export async function mySchedule(person: string, from: string, to: string, locale: Locale): Promise<ScheduleRow[]> {
  const { rows } = await pool.query<ScheduleRow>({
    name: `my-schedule-${locale}`,
    text: `SELECT x.ticket, x.status, x.event FROM (
        SELECT DISTINCT ON (t.event_id) t.id AS ticket, t.status, c.${cardColumn(locale)} AS event, c.starts_at, c.event_id
        FROM tickets t JOIN orders o ON o.id = t.order_id JOIN event_cards c ON c.event_id = t.event_id
        WHERE t.holder_id = $1 AND c.status = 'published' AND c.starts_at < $3::timestamptz AND c.ends_at > $2::timestamptz
          AND (t.status IN ('paid', 'attended', 'absent') OR (t.status = 'pending' AND o.expires_at > now()))
        ORDER BY t.event_id, t.status = 'pending', t.id
      ) x ORDER BY x.starts_at, x.event_id LIMIT 500`,
    values: [person, from, to],
  })
  return rows
}
