import { cardColumn } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { EventCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'
import { isUuid } from '#src/lib/ids.ts'

/** An event as calendars need it. */
export type CalendarEventRow = {
  card: EventCard
  sequence: number
  /** Milliseconds since 1970, when the event was last saved. */
  changedAt: number
  cancelReason: string | null
}

/** The columns of {@link CalendarEventRow} of `events e` and its card `c`. */
export const calendarColumns = (locale: Locale): string =>
  `c.${cardColumn(locale)} AS card, coalesce(e.sequence, 0)::int AS sequence,
   (extract(epoch FROM e.updated_at) * 1000)::float8 AS "changedAt", e.cancel_reason AS "cancelReason"`

/** A public event (id or slug) as calendars need it; `null` for a draft or an unknown one. */
export async function calendarEvent(event: string, locale: Locale): Promise<CalendarEventRow | null> {
  const { rows } = await pool.query<CalendarEventRow>({
    name: `calendar-event-${locale}`,
    text: `SELECT ${calendarColumns(locale)}
      FROM events e JOIN event_cards c ON c.event_id = e.id
      WHERE e.id = coalesce($1::uuid, (SELECT id FROM events WHERE slug = $2::varchar)) AND e.status <> 'draft'`,
    values: [isUuid(event) ? event : null, isUuid(event) ? null : event],
  })
  return rows[0] ?? null
}
