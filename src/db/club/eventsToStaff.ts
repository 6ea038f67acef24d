import { localised } from '#src/db/catalog/feedFilter.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type StaffedEvent = {
  id: string
  slug: string
  title: string
  status: 'published' | 'cancelled'
  startsAt: string
  timeZone: string
}

/** The hundred events of a club, drafts left out, nearest to now: the next or running one first, then those to come, then the past. */
export async function eventsToStaff(db: Db, club: string, locale: Locale): Promise<StaffedEvent[]> {
  const { rows } = await db.query<StaffedEvent>(
    `SELECT e.id, e.slug, coalesce(${localised('events_locales', 'title', 'e.id', '$2')}, e.slug) AS title, e.status, json_time(e.starts_at) AS "startsAt", e.time_zone AS "timeZone"
     FROM events e WHERE e.club_id = $1 AND e.status <> 'draft'
     ORDER BY e.ends_at <= now(), CASE WHEN e.ends_at > now() THEN e.status = 'cancelled' END, abs(extract(epoch FROM e.starts_at - now())), e.id LIMIT 100`,
    [club, locale],
  )
  return rows
}
