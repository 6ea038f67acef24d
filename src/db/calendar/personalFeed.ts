import { type CalendarEventRow, calendarColumns } from '#src/db/calendar/calendarEvent.ts'
import { feedPastDays } from '#src/db/calendar/publicFeed.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type PersonalRow = CalendarEventRow & {
  /** The place was given back or taken away: the event goes out of this person's calendar. */
  isGivenUp: boolean
}

/**
 * Events a person holds or held a place for, from 90 days ago on, at most 500 by start. `changedAt` is the later of the event's and
 * the ticket's last change, so that giving a place up and taking one again both reach a calendar.
 */
export async function personalFeed(db: Db, person: string, locale: Locale): Promise<PersonalRow[]> {
  const { rows } = await db.query<PersonalRow>(
    `SELECT ${calendarColumns(locale)}, NOT t.holds AS "isGivenUp",
       (extract(epoch FROM greatest(e.updated_at, t.changed_at)) * 1000)::float8 AS "changedAt"
     FROM (
       SELECT t.event_id, bool_or(t.status IN ('paid', 'attended', 'absent')) AS holds, max(t.updated_at) AS changed_at FROM tickets t
       WHERE t.holder_id = $1 AND t.status <> 'pending' GROUP BY t.event_id
     ) t JOIN event_cards c ON c.event_id = t.event_id JOIN events e ON e.id = t.event_id
     WHERE c.starts_at > now() - make_interval(days => ${feedPastDays}) ORDER BY c.starts_at, c.event_id LIMIT 500`,
    [person],
  )
  return rows
}
