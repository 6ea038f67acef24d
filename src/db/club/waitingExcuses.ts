import { localised } from '#src/db/catalog/feedFilter.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type WaitingExcuse = {
  id: string
  name: string
  reason: string
  event: string
  startsAt: string
  timeZone: string
  createdAt: string
}

/** Requests to be excused that a club's head has not decided, the oldest first; at most 100. */
export async function waitingExcuses(db: Db, club: string, locale: Locale): Promise<WaitingExcuse[]> {
  const { rows } = await db.query<WaitingExcuse>(
    `SELECT x.id, coalesce(x.member_name, '') AS name, x.reason, coalesce(${localised('events_locales', 'title', 'e.id', '$2')}, e.slug) AS event,
       json_time(e.starts_at) AS "startsAt", e.time_zone AS "timeZone", json_time(x.created_at) AS "createdAt"
     FROM excuses x JOIN events e ON e.id = x.event_id
     WHERE x.club_id = $1 AND x.status = 'requested' ORDER BY x.created_at, x.id LIMIT 100`,
    [club, locale],
  )
  return rows
}
