import { type CalendarEventRow, calendarColumns } from '#src/db/calendar/calendarEvent.ts'
import { localised } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { Locale } from '#src/domain/locale.ts'
import { isUuid } from '#src/lib/ids.ts'

export type FeedOf = 'club' | 'location'
export type FeedRows = { name: string; events: CalendarEventRow[] }

/** For how long an event stays in a feed after its start, so that a calendar hears of a late cancellation. */
export const feedPastDays = 90

const tables = { club: 'clubs', location: 'locations' } as const

/**
 * The name of a club or location (id or slug) and its published and cancelled events from 90 days ago on, at most 500 by start; `null`
 * when there is no such one or it is archived.
 */
export async function publicFeed(of: FeedOf, key: string, locale: Locale): Promise<FeedRows | null> {
  const table = tables[of]
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT o.id, coalesce(${localised(`${table}_locales`, 'name', 'o.id', '$2')}, o.slug) AS name
     FROM ${table} o WHERE ${isUuid(key) ? 'o.id' : 'o.slug'} = $1 AND NOT coalesce(o.archived, false)`,
    [key, locale],
  )
  const owner = rows[0]
  if (!owner) return null
  const { rows: events } = await pool.query<CalendarEventRow>(
    `SELECT ${calendarColumns(locale)} FROM event_cards c JOIN events e ON e.id = c.event_id
     WHERE c.${of}_id = $1 AND c.starts_at > now() - make_interval(days => ${feedPastDays}) ORDER BY c.starts_at, c.event_id LIMIT 500`,
    [owner.id],
  )
  return { name: owner.name, events }
}
